import { once } from 'node:events';
import { connect } from 'node:net';

/**
 * Has Redis keep nothing any more, so that every read is one of PostgreSQL: what it holds can all be read again from there. (Emptying it before each
 * count would not do: one of two requests of the same operation may find what the other has just put in.) Throws when it refuses.
 */
export const keepNoCaches = async (redisUrl: string): Promise<void> => {
  const { hostname, port } = new URL(redisUrl);
  const socket = connect(Number(port), hostname);
  try {
    for (const command of ['CONFIG SET maxmemory-policy noeviction', 'CONFIG SET maxmemory 1', 'FLUSHALL']) {
      socket.write(`${command}\r\n`);
      const [answer]: unknown[] = await once(socket, 'data');
      if (!String(answer).startsWith('+OK')) throw new Error(`Redis refused ${command}: ${String(answer)}`);
    }
  } finally {
    socket.destroy();
  }
};
