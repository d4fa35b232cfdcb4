import { setImmediate } from 'node:timers/promises';
import type { GraphQLError } from 'graphql';
import { ResultFrames } from './result-frames.ts';
import type { Subscriber } from './subscriber.ts';

/** How many are served before others get their turn: ten thousand at once would hold the process for 100 ms. */
const SUBSCRIBERS_AT_ONCE = 500;

/** All who listen to a topic, and what those who come late are told first. */
export class Audience {
  readonly #subscribers = new Set<Subscriber>();
  readonly #latest = new Map<string, ResultFrames>();

  get isEmpty(): boolean {
    return this.#subscribers.size === 0;
  }

  join(subscriber: Subscriber): void {
    this.#subscribers.add(subscriber);
    for (const result of this.#latest.values()) subscriber.push(result);
  }

  leave(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
  }

  /**
   * Sends a result to everybody.
   *
   * @param result an execution result as JSON
   * @param state which thing the result is the state of: kept for those who come late; null when it is an event
   */
  async publish(result: string, state: string | null): Promise<void> {
    const frames = new ResultFrames(result);
    if (state !== null) this.#latest.set(state, frames);
    // Those who join meanwhile are not in this list: they have the latest already.
    for (const [index, subscriber] of [...this.#subscribers].entries()) {
      if (index > 0 && index % SUBSCRIBERS_AT_ONCE === 0) await setImmediate();
      subscriber.push(frames);
    }
  }

  /** Lets everybody go without a word, to hear of it elsewhere. */
  release(): Subscriber[] {
    const all = [...this.#subscribers];
    this.#subscribers.clear();
    return all;
  }

  /** Tells everybody that nothing more will come, and why if there is an error. */
  dismiss(error?: GraphQLError): void {
    for (const subscriber of this.#subscribers) {
      if (error === undefined) subscriber.end();
      else subscriber.fail(error);
    }
    this.#subscribers.clear();
  }
}
