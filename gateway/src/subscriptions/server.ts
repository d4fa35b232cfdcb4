import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { guest } from '@bazaar/identity';
import type { Logger } from '@bazaar/service-kit';
import { CloseCode, handleProtocols, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { GRAPHQL_PATH, pathOf } from '../http.ts';
import { isAllowedOrigin } from '../origins.ts';
import { closeSocket } from './close-socket.ts';
import { type Connection, createProtocol, type ProtocolOptions } from './protocol.ts';

export type SocketServerOptions = ProtocolOptions & {
  server: HttpServer;
  allowedOrigins: readonly string[];
};

const MAX_MESSAGE_BYTES = 1024 * 1024;
const PING_INTERVAL_MS = 12_000;
const MAX_JITTER_MS = 1_000;
const GOING_AWAY = 1001;

/** Serves all three kinds of operations over graphql-transport-ws at `/graphql`. */
export function serveSockets(options: SocketServerOptions): { stop(): Promise<void> } {
  const { server, logger, allowedOrigins } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MAX_MESSAGE_BYTES,
    handleProtocols,
  });
  const open = new Set<WebSocket>();
  const protocol = createProtocol(options);

  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    const refusal = refusalOf(request, allowedOrigins);
    if (refusal !== null) {
      refuseUpgrade(stream, refusal);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      attach(protocol, { socket, request, identity: guest }, logger);
    });
  };
  server.on('upgrade', onUpgrade);
  const pinging = setInterval(() => ping(open), PING_INTERVAL_MS);

  return {
    stop: async () => {
      server.off('upgrade', onUpgrade);
      server.on('upgrade', (_request, stream) => refuseUpgrade(stream, '503 Service Unavailable'));
      clearInterval(pinging);
      // Spread over a second when there are many, so that they do not all come back at once elsewhere.
      const jitter = Math.min(MAX_JITTER_MS, open.size);
      await Promise.all(
        [...open].map(async (socket) => {
          await delay(Math.random() * jitter);
          await closeSocket(socket, GOING_AWAY, 'Going away');
        }),
      );
    },
  };
}

function attach(protocol: Server<Connection>, connection: Connection, logger: Logger): void {
  const { socket } = connection;
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve, reject) => {
          // Waiting for the write to end is what fills a slow client's queue instead of this process's memory.
          if (socket.readyState === socket.OPEN)
            socket.send(data, (error) => (error ? reject(error) : resolve()));
          else resolve();
        }),
      close: (code, reason) => void closeSocket(socket, code ?? CloseCode.InternalServerError, reason ?? ''),
      onMessage: (handle) =>
        socket.on('message', (data) => {
          void handle(String(data)).catch((error: unknown) => {
            if (socket.readyState !== socket.OPEN) return;
            logger.error({ err: error }, 'A WebSocket message could not be handled.');
            void closeSocket(socket, CloseCode.InternalServerError, 'Something went wrong');
          });
        }),
    },
    connection,
  );
  socket.on('error', (error) => logger.debug({ err: error }, 'A WebSocket failed.'));
  socket.once('close', (code, reason) => void closed(code, String(reason)));
}

const silent = new WeakSet<WebSocket>();

/** Ends connections that have not answered the last ping, and pings the others. */
function ping(open: ReadonlySet<WebSocket>): void {
  for (const socket of open) {
    if (silent.has(socket)) {
      socket.terminate();
      continue;
    }
    silent.add(socket);
    socket.once('pong', () => silent.delete(socket));
    socket.ping();
  }
}

function refusalOf(request: IncomingMessage, allowedOrigins: readonly string[]): string | null {
  if (pathOf(request) !== GRAPHQL_PATH) return '404 Not Found';
  return isAllowedOrigin(request, allowedOrigins) ? null : '403 Forbidden';
}

function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
