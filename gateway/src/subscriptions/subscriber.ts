import type { GraphQLError } from 'graphql';
import type { ResultFrames } from './result-frames.ts';

type Step = IteratorResult<never, undefined>;

/** The way to one client, for all its subscriptions. */
export type Outlet = {
  /** @param id of the subscription that the result is for */
  send(result: ResultFrames, id: string): void;
  /** Whether more waits in this process for the client than may. The kernel has taken some megabytes by then. */
  isFull(): boolean;
  /** The client reads too slowly; it gets nothing more. */
  giveUp(): void;
};

/** Where a subscriber's results come from. */
export type Source = { leave(subscriber: Subscriber): void };

export type SubscriberOptions = {
  /** The id under which the client subscribed. */
  id: string;
  outlet: Outlet;
  /** It is over, for whatever reason; called once. */
  onEnd: () => void;
};

/**
 * One client's subscription to a topic. A result is serialised once for all clients and sent from here, past
 * graphql-ws, which would do so once for each. What graphql-ws iterates over therefore never has a value: it only
 * waits, to learn when the subscription has ended (`complete`) or failed (`error`).
 *
 * What may wait is bounded: a client that reads too slowly is given up, and costs neither memory nor others' time.
 */
export class Subscriber implements AsyncIterableIterator<never, undefined> {
  readonly #id: string;
  readonly #outlet: Outlet;
  readonly #onEnd: () => void;
  #source: Source | null = null;
  #outcome: GraphQLError | 'ended' | null = null;
  #settle: (() => void) | null = null;

  constructor({ id, outlet, onEnd }: SubscriberOptions) {
    this.#id = id;
    this.#outlet = outlet;
    this.#onEnd = onEnd;
  }

  /** Whom to tell when the client leaves, in place of whoever it was before. */
  hears(source: Source): void {
    this.#source = source;
  }

  push(result: ResultFrames): void {
    if (this.#outcome !== null) return;
    if (this.#outlet.isFull()) {
      this.#leave();
      this.#outlet.giveUp();
      return;
    }
    this.#outlet.send(result, this.#id);
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
    this.#source?.leave(this);
  }

  #finish(outcome: GraphQLError | 'ended'): void {
    if (this.#outcome !== null) return;
    this.#outcome = outcome;
    this.#onEnd();
    this.#settle?.();
  }
}
