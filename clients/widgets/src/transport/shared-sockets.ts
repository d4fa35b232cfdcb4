import { LiveSocket } from './live-socket.ts';

const sockets = new Map<string, LiveSocket>();

/**
 * The socket for an endpoint and a person: whatever follows something on a page shares it.
 *
 * @param endpoint the GraphQL endpoint, relative to the page if need be; `http:` and `https:` become `ws:` and `wss:`
 * @param token an access token; null for a guest
 */
export const sharedSocket = (endpoint: string, token: string | null): LiveSocket => {
  const url = new URL(endpoint, location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  const key = JSON.stringify([url.href, token]);
  const known = sockets.get(key);
  if (known !== undefined && known.connection !== 'refused') return known;
  const socket = new LiveSocket({
    url: url.href,
    params: token === null ? {} : { authorization: `Bearer ${token}` },
    onIdle: () => {
      if (sockets.get(key) === socket) sockets.delete(key);
    },
  });
  sockets.set(key, socket);
  return socket;
};
