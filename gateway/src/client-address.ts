import type { IncomingMessage } from 'node:http';

/**
 * Where a request comes from. Each trusted proxy in front of the gateway has added the address it was asked from to
 * the end of `x-forwarded-for`; whatever stands further left was said by the client and proves nothing.
 *
 * @param proxies how many trusted proxies there are; 0 for none
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const peer = request.socket.remoteAddress ?? '';
  if (proxies === 0) return peer;
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  return forwarded.at(-proxies)?.trim() || peer;
}
