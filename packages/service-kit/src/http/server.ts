import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '../logger.ts';
import { sendJson } from './graphql-handler.ts';

/** Answers one path. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Is each thing it needs there? */
export type Readiness = () => Promise<Record<string, boolean>>;

/** What is served, keyed `POST /graphql`; `/*` at the end of a first path segment takes all below it. */
export type Routes = Readonly<Record<string, Route>>;

const starting: Route = (_request, response) => {
  response.setHeader('retry-after', '1');
  sendJson(response, 503, { error: 'The service is starting.' });
};

/**
 * Serves `/health/live`, `/health/ready` (200 when everything it needs is there, else 503) and the given routes. `routes` is asked at each request: while it
 * answers null the service is alive, not ready, and serves nothing else.
 */
export const createHttpServer = (options: {
  routes: () => Routes | null;
  readiness: Readiness;
  logger: Logger;
}): Server => {
  const { readiness, logger } = options;
  const health: Routes = {
    'GET /health/live': (_request, response) => sendJson(response, 200, { status: 'live' }),
    'GET /health/ready': async (_request, response) => {
      const checks = await readiness();
      const ready = options.routes() !== null && Object.values(checks).every(Boolean);
      sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', checks });
    },
  };
  const find = (method: string | undefined, path: string): { name: string; route: Route } | null => {
    const exact = `${method} ${path}`;
    const routes = options.routes();
    for (const name of [exact, `${method} ${path.slice(0, path.indexOf('/', 1))}/*`]) {
      const route = health[name] ?? (routes === null ? starting : routes[name]);
      if (route) return { name, route };
    }
    return null;
  };
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const found = find(request.method, path);
    if (!found) return sendJson(response, 404, { error: 'There is nothing here.' });
    const { name, route } = found;
    void (async () => route(request, response))().catch((error: unknown) => {
      // Not the path: what stands behind a `*` may be a token.
      logger.error({ err: error, route: name }, 'A request failed.');
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: 'Something went wrong.' });
    });
  });
};

/** Starts listening; answers the port taken. Rejects when the port is in use. */
export const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: 1024 }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

/** Takes no more requests and lets running ones finish for `grace` milliseconds. */
export const drain = (server: Server, grace: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
