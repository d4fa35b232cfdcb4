import type { GraphQLError } from 'graphql';

/** The kernel takes some megabytes more before anything waits here. */
const MAX_BUFFERED_BYTES = 1024 * 1024;

type Step = IteratorResult<never, undefined>;

export type SubscriberOptions = {
  /** The id under which the client subscribed. */
  id: string;
  /** Sends a message to the client; `sent` is called once it has left this process. */
  send: (message: string, sent: () => void) => void;
  /** How many bytes wait in this process for the client. */
  buffered: () => number;
  /** How many results may be on their way to the client at once. */
  limit: number;
  /** The client reads too slowly; it gets nothing more. */
  onOverflow: () => void;
  onLeave: (subscriber: Subscriber) => void;
};

/**
 * One client's subscription to a topic. A result is serialised once for all clients and sent from here, past
 * graphql-ws, which would do so once for each. What graphql-ws iterates over therefore never has a value: it only
 * waits, to learn when the subscription has ended (`complete`) or failed (`error`).
 *
 * What may wait is bounded: a client that reads too slowly is given up, and costs neither memory nor others' time.
 */
export class Subscriber implements AsyncIterableIterator<never, undefined> {
  readonly #options: SubscriberOptions;
  readonly #prefix: string;
  #unsent = 0;
  #outcome: GraphQLError | 'ended' | null = null;
  #settle: (() => void) | null = null;

  constructor(options: SubscriberOptions) {
    this.#options = options;
    this.#prefix = `{"id":${JSON.stringify(options.id)},"type":"next","payload":`;
  }

  /** @param result an execution result as JSON */
  push(result: string): void {
    if (this.#outcome !== null) return;
    if (this.#unsent >= this.#options.limit || this.#options.buffered() > MAX_BUFFERED_BYTES) {
      this.#leave();
      this.#options.onOverflow();
      return;
    }
    this.#unsent += 1;
    this.#options.send(`${this.#prefix}${result}}`, () => {
      this.#unsent -= 1;
    });
  }

  /** No more results will come. */
  end(): void {
    this.#finish('ended');
  }

  /** As `end`, and the client is told why. */
  fail(error: GraphQLError): void {
    this.#finish(error);
  }

  async next(): Promise<Step> {
    if (this.#outcome === null) {
      await new Promise<void>((resolve) => {
        this.#settle = resolve;
      });
    }
    const outcome = this.#outcome;
    this.#outcome = 'ended';
    if (outcome === null || outcome === 'ended') return { value: undefined, done: true };
    throw outcome;
  }

  /** The client unsubscribed, or its socket is gone. */
  async return(): Promise<Step> {
    this.#leave();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #leave(): void {
    this.#finish('ended');
    this.#options.onLeave(this);
  }

  #finish(outcome: GraphQLError | 'ended'): void {
    this.#outcome ??= outcome;
    this.#settle?.();
  }
}
