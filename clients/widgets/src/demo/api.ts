import { nullable, type Operation, type Reader, record, text } from '../index.ts';

export const ENDPOINT = '/graphql';

/** Who the page asks for. Kept while it is open: another tab is another shopper. */
export const shopper: { accessToken: string | null; refreshToken: string | null; cartToken: string | null } =
  {
    accessToken: null,
    refreshToken: null,
    cartToken: null,
  };

/** The shop said no; the message is for people. */
export class ShopError extends Error {
  override readonly name = 'ShopError';
}

type Credentials = { accessToken: string | null; cartToken: string | null };
type Answer = { data?: unknown; errors?: { message: string }[] };

/** Runs a query or mutation, as the shopper unless said. @throws ShopError */
export const run = async <Data, Variables extends Record<string, unknown>>(
  { query, read }: Operation<Data, Variables>,
  variables: Variables,
  { accessToken, cartToken }: Credentials = shopper,
): Promise<Data> => {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(accessToken === null ? {} : { authorization: `Bearer ${accessToken}` }),
      ...(cartToken === null ? {} : { 'x-cart-token': cartToken }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors }: Answer = await response.json();
  const [error] = errors ?? [];
  if (error !== undefined && (data === undefined || data === null)) throw new ShopError(error.message);
  return read(data);
};

/** Reads a mutation's payload. */
export const payload = <Value>(name: string, field: string, read: Reader<Value>): Reader<Value> => {
  const readPayload = record({
    [field]: nullable(read),
    userErrors: (value) => value,
  });
  return (data) => {
    const of = record({ [name]: (value: unknown) => value })(data)[name];
    const problem = firstProblem(record({ userErrors: (value) => value })(of).userErrors);
    if (problem !== null) throw new ShopError(problem);
    return read(readPayload(of)[field]);
  };
};

const firstProblem = (problems: unknown): string | null => {
  if (!Array.isArray(problems) || problems.length === 0) return null;
  return record({ message: text })(problems[0]).message;
};

const session = record({ accessToken: text, refreshToken: text });

const refresh: Operation<{ accessToken: string; refreshToken: string }, { token: string }> = {
  query: `mutation Refresh($token: String!) { refreshSession(input: { refreshToken: $token }) {
    session { accessToken refreshToken } userErrors { message } } }`,
  read: payload('refreshSession', 'session', session),
};

/** Changes the session's tokens for new ones; the page does so when the server no longer takes the old. */
export const refreshSession = async (): Promise<void> => {
  if (shopper.refreshToken === null) return;
  const token = shopper.refreshToken;
  Object.assign(shopper, await run(refresh, { token }, { accessToken: null, cartToken: null }));
};

const signUpOperation: Operation<{ accessToken: string; refreshToken: string }, { input: SignUp }> = {
  query: `mutation SignUp($input: SignUpInput!) { signUp(input: $input) {
    session { accessToken refreshToken } userErrors { message } } }`,
  read: payload('signUp', 'session', session),
};
type SignUp = { email: string; password: string; fullName: string; cartToken?: string };

/** Opens an account that takes the guest's cart along. */
export const signUp = async (fullName: string, email: string): Promise<void> => {
  const password = crypto.randomUUID();
  const { cartToken } = shopper;
  const input = { email, password, fullName, ...(cartToken === null ? {} : { cartToken }) };
  Object.assign(shopper, await run(signUpOperation, { input }));
};

const signInOperation: Operation<
  { accessToken: string; refreshToken: string },
  { email: string; password: string }
> = {
  query: `mutation SignIn($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) {
    session { accessToken refreshToken } userErrors { message } } }`,
  read: payload('signIn', 'session', session),
};

/** An access token of one of the demo accounts. */
export const demoToken = async (email: string): Promise<string> => {
  const guest = { accessToken: null, cartToken: null };
  const opened = await run(signInOperation, { email, password: 'bazaar-demo-1' }, guest);
  return opened.accessToken;
};
