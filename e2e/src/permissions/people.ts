import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';

/** What came back: data, and the codes of the errors beside it. */
export type Answer = { data: unknown; codes: readonly string[] };

/** Somebody with a session of their own, or a guest. */
export type Person = {
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The first thing that a subscription answers. */
  hear(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The same person with a session that may be ended. */
  again(): Promise<Person>;
};

type Session = { accessToken: string; refreshToken: string };
type Credentials = { email: string; password: string };

const answerOf = (text: string): Answer => {
  const { data = null, errors = [] }: { data?: unknown; errors?: { extensions?: { code?: string } }[] } =
    JSON.parse(text);
  return { data, codes: errors.map(({ extensions }) => extensions?.code ?? 'UNKNOWN') };
};

const post = async (
  url: string,
  query: string,
  variables: Record<string, unknown>,
  token: string | null,
): Promise<Answer> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return answerOf(await response.text());
};

const firstOf = (url: string, query: string, variables: Record<string, unknown>, token: string | null) =>
  new Promise<Answer>((resolve, reject) => {
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
    const send = (message: unknown): void => socket.send(JSON.stringify(message));
    const end = (answer: Answer): void => {
      resolve(answer);
      socket.close();
    };
    socket.once('error', reject);
    socket.once('close', (code) => reject(new Error(`The socket was closed with ${code}.`)));
    socket.once('open', () =>
      send({
        type: 'connection_init',
        payload: token === null ? {} : { authorization: `Bearer ${token}` },
      }),
    );
    socket.on('message', (data) => {
      const { type, payload }: { type: string; payload?: unknown } = JSON.parse(String(data));
      if (type === 'connection_ack') send({ type: 'subscribe', id: '1', payload: { query, variables } });
      if (type === 'next') end(answerOf(JSON.stringify(payload)));
      if (type === 'error') end(answerOf(JSON.stringify({ errors: payload })));
      if (type === 'complete') end({ data: null, codes: [] });
    });
  });

const personWith = (url: string, token: string | null, again: () => Promise<Person>): Person => ({
  ask: (query, variables = {}) => post(url, query, variables, token),
  hear: (query, variables = {}) => firstOf(url, query, variables, token),
  again,
});

/** Somebody without a session. */
export const guestOf = (url: string): Person => {
  const guest: Person = personWith(url, null, async () => guest);
  return guest;
};

const sessionIn = ({ data, codes }: Answer): Session => {
  const text = JSON.stringify(data);
  const accessToken = /"accessToken":"([^"]+)"/.exec(text)?.[1];
  const refreshToken = /"refreshToken":"([^"]+)"/.exec(text)?.[1];
  if (accessToken === undefined || refreshToken === undefined)
    throw new Error(`No session was opened: ${codes.join(' ')} ${text}`);
  return { accessToken, refreshToken };
};

/** Opens a session of somebody who has an account. */
export const signIn = async (url: string, { email, password }: Credentials): Promise<Person> => {
  const { accessToken } = sessionIn(
    await post(
      url,
      'mutation ($input: SignInInput!) { signIn(input: $input) { session { accessToken refreshToken } userErrors { code } } }',
      { input: { email, password } },
      null,
    ),
  );
  return personWith(url, accessToken, () => signIn(url, { email, password }));
};

/** Opens an account; `become` gets it its roles before the session begins. */
export const newPerson = async (
  url: string,
  become: (person: Person) => Promise<unknown> = async () => undefined,
): Promise<Person> => {
  const credentials = { email: `walker-${randomUUID()}@example.test`, password: `walks ${randomUUID()}` };
  const { accessToken } = sessionIn(
    await post(
      url,
      'mutation ($input: SignUpInput!) { signUp(input: $input) { session { accessToken refreshToken } userErrors { code } } }',
      { input: { ...credentials, fullName: 'Wanda Walker' } },
      null,
    ),
  );
  await become(personWith(url, accessToken, () => signIn(url, credentials)));
  return signIn(url, credentials);
};
