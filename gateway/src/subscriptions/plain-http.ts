import type { IncomingMessage } from 'node:http';
import { type DocumentNode, GraphQLError, getOperationAST, OperationTypeNode, parse } from 'graphql';
import { MAX_TOKENS } from '../limits.ts';

/** BAD_REQUEST, HTTP status 400: tells where subscriptions are served. */
export function needsStream(): GraphQLError {
  return new GraphQLError(
    'Subscriptions need a WebSocket to this address with the graphql-transport-ws protocol, or a request that accepts text/event-stream (graphql-sse).',
    { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } },
  );
}

/**
 * Refuses a subscription that asks for an ordinary answer, whatever else may be wrong with it. Apollo Server would
 * answer 405 to a GET, and fail over a root field with `@include` or `@skip`, before any plugin sees the operation.
 *
 * @param body a POST request's body, out of JSON
 * @throws GraphQLError `needsStream`
 */
export function refuseSubscription(request: IncomingMessage, body: unknown): void {
  const { query, operationName } = request.method === 'GET' ? inSearch(request) : inBody(body);
  // Most documents do not even hold the word, and are parsed once only.
  if (query === null || !/\bsubscription\b/.test(query)) return;
  const document = parsed(query);
  if (document === null) return;
  if (getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION)
    throw needsStream();
}

type Asked = { query: string | null; operationName: string | null };

function inSearch(request: IncomingMessage): Asked {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  return { query: searchParams.get('query'), operationName: searchParams.get('operationName') };
}

function inBody(body: unknown): Asked {
  const { query, operationName }: Record<string, unknown> = Object(body);
  return {
    query: typeof query === 'string' ? query : null,
    operationName: typeof operationName === 'string' ? operationName : null,
  };
}

/** Null for what is no GraphQL: Apollo Server says where it is wrong. */
function parsed(query: string): DocumentNode | null {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch {
    return null;
  }
}
