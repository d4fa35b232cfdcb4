import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { SocketOutlet } from './outlet.ts';

it('a client that reads too slowly is closed with 4429, and the log says so', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  const log = vi.fn();
  server.on('connection', (socket, { socket: stream }) => {
    const logger = pino({}, { write: log });
    new SocketOutlet(socket, stream, { bufferLimit: 1_024, logger }).giveUp();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const client = new WebSocket(`ws://127.0.0.1:${address.port}`);
  const closed = await new Promise((resolve) =>
    client.once('close', (code, reason) => resolve([code, String(reason)])),
  );
  expect(closed).toEqual([4429, 'Too slow']);
  expect(log).toHaveBeenCalledWith(expect.stringContaining('reads too slowly'));
  await new Promise((resolve) => server.close(resolve));
});
