import type { WebSocket } from 'ws';

const GRACE_MS = 1_000;

/** Closes a WebSocket, and ends it after a second: a client that reads nothing does not read the closing frame either. */
export async function closeSocket(socket: WebSocket, code: number, reason: string): Promise<void> {
  if (socket.readyState === socket.CLOSED) return;
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.close(code, reason);
  const timer = setTimeout(() => socket.terminate(), GRACE_MS);
  await gone;
  clearTimeout(timer);
}
