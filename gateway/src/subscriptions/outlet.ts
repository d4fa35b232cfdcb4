import type { Duplex } from 'node:stream';
import type { Logger } from '@bazaar/service-kit';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { closeSocket } from './close-socket.ts';
import type { ResultFrames } from './result-frames.ts';
import type { Outlet } from './subscriber.ts';

/** What all WebSockets have in common. */
export type SocketOutletOptions = {
  /** How many bytes may wait before a client is given up. */
  bufferLimit: number;
  logger: Logger;
};

/**
 * Writes frames straight to the stream under a WebSocket. `ws` puts each of its own frames on the stream in one go as
 * long as nothing is compressed, so that the two never mix.
 */
export class SocketOutlet implements Outlet {
  readonly #socket: WebSocket;
  readonly #stream: Duplex;
  readonly #options: SocketOutletOptions;

  constructor(socket: WebSocket, stream: Duplex, options: SocketOutletOptions) {
    this.#socket = socket;
    this.#stream = stream;
    this.#options = options;
  }

  send(result: ResultFrames, id: string): void {
    // After its closing frame a WebSocket carries nothing more.
    if (this.#socket.readyState === this.#socket.OPEN) this.#stream.write(result.frameFor(id));
  }

  isFull(): boolean {
    return this.#stream.writableLength > this.#options.bufferLimit;
  }

  giveUp(): void {
    this.#options.logger.warn('A client reads too slowly and is disconnected.');
    void closeSocket(this.#socket, CloseCode.TooManyInitialisationRequests, 'Too slow');
  }
}
