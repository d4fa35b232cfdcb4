import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { API_VERSION } from '../api-version.ts';
import { ApiError } from '../errors.ts';
import { newId } from '../ids.ts';
import { type ApiAnswer, type ApiOptions, answerApi, errorAnswer } from './api.ts';
import type { Faults } from './faults.ts';

const MAX_BODY_BYTES = 1_000_000;
/** Longer than clients keep idle sockets, so that a request never meets a socket that just closed. */
const KEEP_ALIVE_MS = 75_000;

/** What the server works with. */
export type ServerOptions = ApiOptions & {
  readonly faults: Faults;
  readonly log: (line: string) => void;
  /** Answers what is not the API; false when it is nothing of its. */
  readonly page: (url: URL, response: ServerResponse) => boolean;
};

/** The HTTP server of the double, not yet listening. */
export function createHttpServer(options: ServerOptions): Server {
  const server = createServer((request, response) => {
    serve(options, request, response).catch((error: unknown) => {
      options.log(
        `${request.method} ${request.url} broke: ${error instanceof Error ? error.stack : String(error)}`,
      );
      const broken = new ApiError(500, {
        type: 'api_error',
        message: 'The local double of Stripe broke; see its log.',
      });
      if (!response.headersSent)
        write(response, request, { ...errorAnswer(broken, newId('req')), replayed: false });
    });
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}

async function serve(
  options: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET' } = request;
  const url = new URL(request.url ?? '/', 'http://double');
  if (method === 'OPTIONS') return preflight(response, request);
  if (url.pathname === '/health/ready') {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ready');
    return;
  }
  if (method === 'GET' && options.page(url, response)) return;
  const body = await readBody(request);
  const fault = options.faults.take(`${method} ${url.pathname}`);
  if (fault?.kind === 'refuse') {
    return write(response, request, {
      ...errorAnswer(fault.error, newId('req').slice(0, 18)),
      replayed: false,
    });
  }
  const { pathname: path, search } = url;
  const answer = answerApi(options, { method, path, query: search.slice(1), body, headers: request.headers });
  options.log(`${method} ${path} ${answer.status}${answer.replayed ? ' (replayed)' : ''}`);
  if (fault?.kind === 'reset') request.socket.destroy();
  else if (fault === undefined) write(response, request, answer);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new Error('the body is too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function write(response: ServerResponse, request: IncomingMessage, answer: ApiAnswer): void {
  const { 'idempotency-key': key, 'stripe-version': version } = request.headers;
  response.statusCode = answer.status;
  response.setHeader('content-type', 'application/json');
  response.setHeader('cache-control', 'no-cache, no-store');
  response.setHeader('request-id', requestIdOf(answer));
  response.setHeader('stripe-version', version ?? API_VERSION);
  if (answer.status === 401) response.setHeader('www-authenticate', 'Basic realm="Stripe"');
  if (key !== undefined) response.setHeader('idempotency-key', key);
  if (answer.replayed) {
    response.setHeader('idempotent-replayed', 'true');
    response.setHeader('original-request', answer.requestId);
  }
  allowOrigin(response, request);
  response.end(answer.body);
}

/** A replay is a request of its own. */
function requestIdOf(answer: ApiAnswer): string {
  return answer.replayed ? newId('req').slice(0, 18) : answer.requestId;
}

function preflight(response: ServerResponse, request: IncomingMessage): void {
  allowOrigin(response, request);
  response.setHeader('access-control-allow-methods', 'GET, POST, DELETE');
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '');
  response.setHeader('access-control-max-age', '300');
  response.statusCode = 204;
  response.end();
}

/** Any page may call: what it may do depends on its key, never on cookies. */
function allowOrigin(response: ServerResponse, request: IncomingMessage): void {
  if (request.headers.origin === undefined) return;
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', 'Request-Id, Stripe-Version, Idempotent-Replayed');
}
