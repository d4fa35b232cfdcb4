import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { TokenVerifier } from '@bazaar/identity';
import { BodyTooLargeError, type Logger, readBody, sendJson } from '@bazaar/service-kit';
import { GraphQLError } from 'graphql';
import { clientAddress } from './client-address.ts';
import { GatewayContext } from './context.ts';
import { DEMO_PATH, type DemoPage } from './demo-page.ts';
import type { Readiness } from './health.ts';
import { credentialsOf, identify } from './identity.ts';
import { isAllowedOrigin } from './origins.ts';
import { resolvedSearch, type StoredOperations } from './stored-operations.ts';
import { type EventStreams, wantsEventStream } from './subscriptions/event-streams.ts';
import { refuseSubscription } from './subscriptions/plain-http.ts';
import { type Trace, traceOf } from './trace.ts';

export type HttpOptions = {
  apollo: ApolloServer<GatewayContext>;
  verify: TokenVerifier;
  readiness: () => Promise<Readiness>;
  allowedOrigins: readonly string[];
  eventStreams: Pick<EventStreams, 'answer'>;
  storedOperations: StoredOperations;
  /** How many bytes a body may have. */
  maxBodyBytes: number;
  /** Trusted proxies in front of the gateway. */
  proxies: number;
  /** The demo shop; null where there is none. */
  demo: DemoPage | null;
  logger: Logger;
};

/** The path of the endpoint, for HTTP and WebSocket alike. */
export const GRAPHQL_PATH = '/graphql';

const PREFLIGHT_SECONDS = 86_400;
const REQUEST_HEADERS =
  'content-type, authorization, x-cart-token, x-request-id, traceparent, apollo-require-preflight, x-apollo-operation-name';

/** Serves queries and mutations at `/graphql`, and `/health/live` and `/health/ready`. */
export function createHttpServer(options: HttpOptions): Server {
  const server = createServer((request, response) => {
    const trace = traceOf(request.headers);
    // While the server drains, a connection is of no use once its answer is out.
    response.once('finish', () => {
      if (!server.listening) setImmediate(() => server.closeIdleConnections());
    });
    response.setHeader('x-request-id', trace.requestId);
    answer(request, response, trace, options).catch((error: unknown) => {
      // A client that goes away while it sends is no fault of ours.
      if (request.destroyed && !request.complete) return;
      options.logger.error({ err: error, requestId: trace.requestId }, 'A request failed.');
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong.');
    });
  });
  return server;
}

/** The path of a request, without its query. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  trace: Trace,
  options: HttpOptions,
): Promise<void> {
  const path = pathOf(request);
  switch (path) {
    case GRAPHQL_PATH:
      allowOrigin(request, response, options.allowedOrigins);
      if (request.method === 'OPTIONS') return preflight(response);
      return await answerGraphql(request, response, trace, options);
    case '/health/live':
      return sendJson(response, 200, { status: 'live' });
    case '/health/ready': {
      const readiness = await options.readiness();
      return sendJson(response, readiness.status === 'ready' ? 200 : 503, readiness);
    }
    case '/':
      response.writeHead(302, { location: GRAPHQL_PATH }).end();
      return;
    default:
      if (path.startsWith(DEMO_PATH) && (await options.demo?.(path, response)) === true) return;
      return refuse(response, 404, 'NOT_FOUND', 'There is nothing here. The endpoint is /graphql.');
  }
}

function allowOrigin(request: IncomingMessage, response: ServerResponse, allowed: readonly string[]): void {
  response.setHeader('vary', 'origin');
  const { origin } = request.headers;
  if (origin === undefined || !isAllowedOrigin(request, allowed)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'x-request-id');
}

function preflight(response: ServerResponse): void {
  if (response.hasHeader('access-control-allow-origin')) {
    response.setHeader('access-control-allow-methods', 'GET, POST');
    response.setHeader('access-control-allow-headers', REQUEST_HEADERS);
    response.setHeader('access-control-max-age', PREFLIGHT_SECONDS);
  }
  response.writeHead(204).end();
}

async function answerGraphql(
  request: IncomingMessage,
  response: ServerResponse,
  trace: Trace,
  { apollo, verify, eventStreams, storedOperations, maxBodyBytes, proxies }: HttpOptions,
): Promise<void> {
  let body: unknown;
  try {
    body = await readJson(request, maxBodyBytes);
  } catch (error) {
    if (error instanceof BodyTooLargeError) {
      response.setHeader('connection', 'close');
      return refuse(response, 413, 'BAD_REQUEST', `The body may have ${maxBodyBytes} bytes at most.`);
    }
    if (error instanceof SyntaxError) return refuse(response, 400, 'BAD_REQUEST', 'The body is not JSON.');
    throw error;
  }
  if (wantsEventStream(request)) return await eventStreams.answer(request, response, trace, body);
  const resolved = resolve(request, body, storedOperations);
  const {
    status,
    headers,
    body: answered,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method ?? 'GET',
      headers: headerMap(request),
      search: resolved.search,
      body: resolved.body,
    },
    // What is refused here is answered as any other error, and after CSRF prevention.
    context: async () => {
      if (resolved.refusal !== null) throw resolved.refusal;
      refuseSubscription(request, resolved.body);
      const identity = await identify(credentialsOf(request.headers), verify);
      return new GatewayContext({
        identity,
        trace,
        caller: identity.userId ?? clientAddress(request, proxies),
      });
    },
  });
  if (answered.kind !== 'complete') throw new Error('Incremental delivery is not supported.');
  for (const [name, value] of headers) response.setHeader(name, value);
  response.writeHead(status ?? 200, { 'content-length': Buffer.byteLength(answered.string) });
  response.end(answered.string);
}

/** Only bodies that say they are JSON are parsed: whatever else arrives is left to CSRF prevention to refuse. */
async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const body = await readBody(request, maxBytes);
  const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '');
  return isJson && body.length > 0 ? JSON.parse(body.toString('utf8')) : undefined;
}

type Resolved = { search: string; body: unknown; refusal: GraphQLError | null };

/** Body and search with the stored document in the place of its id. */
function resolve(request: IncomingMessage, body: unknown, operations: StoredOperations): Resolved {
  const { search } = new URL(request.url ?? '/', 'http://localhost');
  try {
    return request.method === 'GET'
      ? { search: resolvedSearch(search, operations), body, refusal: null }
      : { search, body: operations.resolve(body), refusal: null };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { search, body, refusal: error };
  }
}

function headerMap(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  sendJson(response, status, { errors: [{ message, extensions: { code } }] });
}
