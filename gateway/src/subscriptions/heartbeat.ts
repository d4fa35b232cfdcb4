import type { WebSocket } from 'ws';

const INTERVAL_MS = 12_000;
/** In so many parts, so that ten thousand pings do not hold the process at once. */
const SLOTS = 48;

/** Pings every WebSocket now and then, and ends those that have not answered the last ping. */
export class Heartbeat {
  readonly #slots: readonly Set<WebSocket>[] = Array.from({ length: SLOTS }, () => new Set<WebSocket>());
  readonly #silent = new Set<WebSocket>();
  /** One function for all: `ws` calls it on the socket that answered. */
  readonly #answered: (this: WebSocket) => void;
  readonly #timer: NodeJS.Timeout;
  #next = 0;
  #joined = 0;

  constructor() {
    const silent = this.#silent;
    this.#answered = function answered() {
      silent.delete(this);
    };
    this.#timer = setInterval(() => this.#beat(), INTERVAL_MS / SLOTS);
  }

  add(socket: WebSocket): void {
    this.#slots[this.#joined % SLOTS]?.add(socket);
    this.#joined += 1;
    socket.on('pong', this.#answered);
  }

  /** Leaves it alone from then on. */
  remove(socket: WebSocket): void {
    for (const slot of this.#slots) if (slot.delete(socket)) break;
    this.#silent.delete(socket);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    for (const socket of this.#slots[this.#next] ?? []) {
      if (this.#silent.has(socket)) {
        socket.terminate();
        continue;
      }
      this.#silent.add(socket);
      socket.ping();
    }
    this.#next = (this.#next + 1) % SLOTS;
  }
}
