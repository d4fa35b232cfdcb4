const INTERVAL_MS = 20_000;
const ANSWER_WITHIN_MS = 5_000;

/** Notices a connection that is dead without having been closed: a ping that nothing follows. */
export class Heartbeat {
  readonly #on: { ping: () => void; silent: () => void };
  #next: ReturnType<typeof setTimeout> | undefined;
  #verdict: ReturnType<typeof setTimeout> | undefined;

  constructor(on: { ping: () => void; silent: () => void }) {
    this.#on = on;
  }

  start(): void {
    this.stop();
    this.#next = setTimeout(() => this.check(), INTERVAL_MS);
  }

  /** Pings now. */
  check(): void {
    this.stop();
    this.#verdict = setTimeout(this.#on.silent, ANSWER_WITHIN_MS);
    this.#on.ping();
  }

  /** Something came from the server: it lives. */
  heard(): void {
    if (this.#verdict !== undefined) this.start();
  }

  stop(): void {
    clearTimeout(this.#next);
    clearTimeout(this.#verdict);
    this.#verdict = undefined;
  }
}
