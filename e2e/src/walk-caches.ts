import { once } from 'node:events';
import { connect } from 'node:net';

/** Empties Redis, which holds only what can be read again from PostgreSQL, and what was spent of budgets. Throws when it refuses. */
export const forgetCaches = async (redisUrl: string): Promise<void> => {
  const { hostname, port } = new URL(redisUrl);
  const socket = connect(Number(port), hostname);
  try {
    socket.write('FLUSHALL\r\n');
    const [answer]: unknown[] = await once(socket, 'data');
    if (!String(answer).startsWith('+OK')) throw new Error(`Redis kept what it has: ${String(answer)}`);
  } finally {
    socket.destroy();
  }
};
