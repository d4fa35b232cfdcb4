import type { ExecutionResult, GraphQLError } from 'graphql';

type Step = IteratorResult<ExecutionResult, undefined>;
type Waiter = { resolve: (step: Step) => void; reject: (error: GraphQLError) => void };

/**
 * The results that wait for one client of a topic. Bounded: a client that reads too slowly is given up, so that it
 * costs neither memory nor anybody else's time.
 */
export class ClientQueue implements AsyncIterableIterator<ExecutionResult, undefined> {
  readonly #limit: number;
  readonly #onOverflow: () => void;
  readonly #onLeave: (queue: ClientQueue) => void;
  #waiting: ExecutionResult[] = [];
  #waiter: Waiter | null = null;
  #ended = false;
  #failure: GraphQLError | null = null;

  constructor(o: { limit: number; onOverflow: () => void; onLeave: (queue: ClientQueue) => void }) {
    this.#limit = o.limit;
    this.#onOverflow = o.onOverflow;
    this.#onLeave = o.onLeave;
  }

  push(result: ExecutionResult): void {
    if (this.#ended) return;
    const waiter = this.#takeWaiter();
    if (waiter !== null) waiter.resolve({ value: result, done: false });
    else if (this.#waiting.length < this.#limit) this.#waiting.push(result);
    else {
      this.#leave();
      this.#onOverflow();
    }
  }

  /** No more results will come; those that wait are still delivered. */
  end(): void {
    this.#ended = true;
    this.#takeWaiter()?.resolve({ value: undefined, done: true });
  }

  /** As `end`, and the client is told why: graphql-ws sends what is thrown as its `error` message. */
  fail(error: GraphQLError): void {
    if (this.#ended) return;
    this.#ended = true;
    const waiter = this.#takeWaiter();
    if (waiter === null) this.#failure = error;
    else waiter.reject(error);
  }

  async next(): Promise<Step> {
    const value = this.#waiting.shift();
    if (value !== undefined) return { value, done: false };
    if (this.#failure !== null) {
      const failure = this.#failure;
      this.#failure = null;
      throw failure;
    }
    if (this.#ended) return { value: undefined, done: true };
    return new Promise((resolve, reject) => {
      this.#waiter = { resolve, reject };
    });
  }

  /** The client unsubscribed or its socket is gone. */
  async return(): Promise<Step> {
    this.#leave();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #takeWaiter(): Waiter | null {
    const waiter = this.#waiter;
    this.#waiter = null;
    return waiter;
  }

  #leave(): void {
    this.#waiting = [];
    this.#failure = null;
    this.end();
    this.#onLeave(this);
  }
}
