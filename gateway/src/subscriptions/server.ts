import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { guest } from '@bazaar/identity';
import type { Logger } from '@bazaar/service-kit';
import { CloseCode, handleProtocols, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { clientAddress } from '../client-address.ts';
import { GRAPHQL_PATH, pathOf } from '../http.ts';
import { isAllowedOrigin } from '../origins.ts';
import { closeSocket } from './close-socket.ts';
import { Heartbeat } from './heartbeat.ts';
import { SocketOutlet } from './outlet.ts';
import { type Connection, createProtocol, type ProtocolOptions } from './protocol.ts';
import type { Quota } from './quota.ts';

export type SocketServerOptions = ProtocolOptions & {
  server: HttpServer;
  allowedOrigins: readonly string[];
  /** How many WebSockets each address may have. */
  socketsOfAddress: Quota;
  /** Trusted proxies in front of the gateway. */
  proxies: number;
  /** How many bytes may wait for one client before it is given up. */
  bufferLimit: number;
  /** How many bytes one message may have. */
  maxBodyBytes: number;
};

const MAX_JITTER_MS = 1_000;
const GOING_AWAY = 1001;

/** Serves all three kinds of operations over graphql-transport-ws at `/graphql`. */
export function serveSockets(options: SocketServerOptions): { stop(): Promise<void> } {
  const { server, logger, allowedOrigins, socketsOfAddress, proxies } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: options.maxBodyBytes,
    handleProtocols,
  });
  const open = new Set<WebSocket>();
  const heartbeat = new Heartbeat();
  const protocol = createProtocol(options);

  // Apart from `onUpgrade`, whose request would live as long as the socket does.
  const serve = (
    socket: WebSocket,
    stream: Duplex,
    address: string,
    headers: Connection['headers'],
  ): void => {
    open.add(socket);
    heartbeat.add(socket);
    const outlet = new SocketOutlet(socket, stream, options);
    attach(protocol, { socket, outlet, headers, address, identity: guest }, logger, () => {
      open.delete(socket);
      heartbeat.remove(socket);
      socketsOfAddress.give(address);
    });
  };

  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    const refusal = refusalOf(request, allowedOrigins);
    if (refusal !== null) {
      refuseUpgrade(stream, refusal);
      return;
    }
    const address = clientAddress(request, proxies);
    if (!socketsOfAddress.take(address)) {
      refuseUpgrade(stream, '429 Too Many Requests');
      return;
    }
    let upgraded = false;
    sockets.handleUpgrade(request, stream, head, (socket) => {
      upgraded = true;
      serve(socket, stream, address, traceHeadersOf(request));
    });
    // `ws` has answered already when it finds the handshake wrong.
    if (!upgraded) socketsOfAddress.give(address);
  };
  server.on('upgrade', onUpgrade);

  return {
    stop: async () => {
      server.off('upgrade', onUpgrade);
      server.on('upgrade', (_request, stream) => refuseUpgrade(stream, '503 Service Unavailable'));
      heartbeat.stop();
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

function attach(
  protocol: Server<Connection>,
  connection: Connection,
  logger: Logger,
  onClose: () => void,
): void {
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
  socket.once('close', (code, reason) => {
    onClose();
    void closed(code, String(reason));
  });
}

function traceHeadersOf({ headers }: IncomingMessage): Connection['headers'] {
  const { 'x-request-id': requestId, traceparent } = headers;
  return {
    ...(requestId === undefined ? {} : { 'x-request-id': requestId }),
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}

function refusalOf(request: IncomingMessage, allowedOrigins: readonly string[]): string | null {
  if (pathOf(request) !== GRAPHQL_PATH) return '404 Not Found';
  return isAllowedOrigin(request, allowedOrigins) ? null : '403 Forbidden';
}

function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
