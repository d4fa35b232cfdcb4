import type { Duplex } from 'node:stream';
import type { Logger } from '@bazaar/service-kit';
import type { WebSocket } from 'ws';
import { closeSocket } from './close-socket.ts';
import type { Outlet } from './subscriber.ts';

/** Try again later: clients take the codes of the protocol itself for final. */
const TRY_AGAIN_LATER = 1013;

/**
 * Writes frames straight to the stream under a WebSocket. `ws` puts each of its own frames on the stream in one go as
 * long as nothing is compressed, so that the two never mix.
 *
 * @param o.limit how many bytes may wait before the client is given up
 */
export function createOutlet(o: {
  socket: WebSocket;
  stream: Duplex;
  limit: number;
  logger: Logger;
}): Outlet {
  const { socket, stream, limit, logger } = o;
  return {
    send: (result, id) => {
      // After its closing frame a WebSocket carries nothing more.
      if (socket.readyState === socket.OPEN) stream.write(result.frameFor(id));
    },
    isFull: () => stream.writableLength > limit,
    giveUp: () => {
      logger.warn('A client reads too slowly and is disconnected.');
      void closeSocket(socket, TRY_AGAIN_LATER, 'Too slow');
    },
  };
}
