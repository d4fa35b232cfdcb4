import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
});
export type Answer = z.infer<typeof answer>;

/** Sends an operation over HTTP as a client would. */
export async function post(
  url: string,
  query: string,
  o: { variables?: Record<string, unknown>; headers?: Record<string, string> } = {},
): Promise<Answer & { status: number; headers: Headers; text: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...o.headers },
    body: JSON.stringify({ query, variables: o.variables }),
  });
  const text = await response.text();
  return { ...answer.parse(JSON.parse(text)), status: response.status, headers: response.headers, text };
}

/** Everything one subscription got. */
export type Listening = {
  results: Answer[];
  /** The `error` message or close event that ended it; null while it runs. */
  error: unknown;
  completed: boolean;
  unsubscribe: () => void;
};

/** A WebSocket client that does not reconnect. */
export function connect(
  url: string,
  params: Record<string, unknown> = {},
  on: ClientOptions['on'] = {},
): Client {
  return createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: params,
    retryAttempts: 0,
    on,
  });
}

export function listen(client: Client, query: string, variables: Record<string, unknown> = {}): Listening {
  const listening: Listening = { results: [], error: null, completed: false, unsubscribe: () => undefined };
  listening.unsubscribe = client.subscribe(
    { query, variables },
    {
      next: (result) => listening.results.push(answer.parse(result)),
      error: (error) => {
        listening.error = error;
      },
      complete: () => {
        listening.completed = true;
      },
    },
  );
  return listening;
}
