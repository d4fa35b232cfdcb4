import type { IncomingMessage } from 'node:http';

/**
 * Whether a browser page of the request's origin may use the gateway: one of the list, or the gateway's own. Requests
 * without an origin come from no browser page.
 */
export function isAllowedOrigin(request: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
