import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type GraphQLFormattedError, print } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { cursorOf, takesCursor } from './resuming.ts';

/** An answer that carries top-level errors: a bad request, a missing right or a fault. What a person can mend is in `userErrors`, not here. */
export class BazaarError extends Error {
  override name = 'BazaarError';
  /** The errors as they came; `extensions.code` of each is one of the contract's codes. */
  readonly errors: readonly GraphQLFormattedError[];
  /** What could be answered in spite of them. */
  readonly data: unknown;

  constructor(errors: readonly GraphQLFormattedError[], data: unknown) {
    super(errors.map((error) => error.message).join(' '));
    this.errors = errors;
    this.data = data;
  }
}

type Answer<Data> = {
  data?: Data | null | undefined;
  errors?: readonly GraphQLFormattedError[] | undefined;
};

/** Asks one Bazaar endpoint for one person or guest. */
export type BazaarClient = {
  /** Runs a query or mutation; throws a BazaarError when the answer has top-level errors. */
  run<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
  /**
   * Follows a subscription over WebSocket until the loop is left or the server ends it. A lost socket is opened again. An operation that takes `$after` and selects
   * `cursor` goes on after the last event that came, so that none is lost and none comes twice; when
   * that is too long ago it ends with CURSOR_EXPIRED and the current state. Others get the current state again.
   */
  follow<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): AsyncIterableIterator<Data>;
  /** Closes the WebSocket. */
  close(): Promise<void>;
};

/**
 * Makes a client.
 *
 * @example
 * const client = createBazaarClient({ url: 'http://localhost:4000/graphql' });
 * const { products } = await client.run(ListProductsDocument, { first: 10 });
 */
export const createBazaarClient = (options: {
  /** The GraphQL endpoint. */
  url: string;
  /** The session's access token; a guest without. */
  accessToken?: string;
  /** Proves the right to a guest's cart. */
  cartToken?: string;
  /** Needed where the runtime has no WebSocket of its own (Node 20): the one of the package `ws`. */
  webSocketImpl?: unknown;
  /** How often a lost socket is opened again; the default is 5. */
  retryAttempts?: number;
}): BazaarClient => {
  const { url, accessToken, cartToken, webSocketImpl, retryAttempts = 5 } = options;
  const authorization = accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` };
  let socket: Client | undefined;
  const openSocket = (): Client => {
    socket ??= createClient({
      url: url.replace(/^http/, 'ws'),
      retryAttempts,
      // Also where nobody listens for a moment; what is final by its close code is not tried again.
      shouldRetry: () => true,
      connectionParams: { ...authorization, ...(cartToken === undefined ? {} : { cartToken }) },
      ...(webSocketImpl === undefined ? {} : { webSocketImpl }),
    });
    return socket;
  };
  return {
    run: async <Data>(document: TypedDocumentNode<Data>, variables: Record<string, unknown>) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          ...authorization,
          ...(cartToken === undefined ? {} : { 'x-cart-token': cartToken }),
        },
        body: JSON.stringify({ query: print(document), variables }),
      });
      // The server answers what the document asks: that is what its type says.
      const answer = (await response.json()) as { data: Data; errors?: readonly GraphQLFormattedError[] };
      if (answer.errors) throw new BazaarError(answer.errors, answer.data);
      return answer.data;
    },
    async *follow<Data>(document: TypedDocumentNode<Data>, variables: Record<string, unknown>) {
      // Read anew whenever the socket is opened again: its cursor is that of the last event that came.
      const operation = { query: print(document), variables: { ...variables } };
      const resumes = takesCursor(document);
      let leave = (): void => undefined;
      // Told after all that came before it.
      let failure: { cause: unknown } | undefined;
      const events = new ReadableStream<Answer<Data>>({
        start: (queue) => {
          leave = openSocket().subscribe<Data>(operation, {
            next: (event) => {
              const cursor = resumes ? cursorOf(event.data) : null;
              if (cursor !== null) operation.variables = { ...operation.variables, after: cursor };
              queue.enqueue(event);
            },
            error: (cause) => {
              failure = { cause };
              queue.close();
            },
            complete: () => queue.close(),
          });
        },
      }).getReader();
      try {
        for (;;) {
          const { done, value } = await events.read();
          if (done && failure) throw failure.cause;
          if (done) return;
          if (value.errors) throw new BazaarError(value.errors, value.data);
          if (value.data != null) yield value.data;
        }
      } finally {
        leave();
      }
    },
    close: async () => {
      await socket?.dispose();
    },
  };
};
