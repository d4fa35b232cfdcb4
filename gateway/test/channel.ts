/** Values as they are sent, for all who listen at that moment; each listener can stop while it waits. */
export class Channel<Value> {
  readonly #listeners = new Set<(value: Value) => void>();

  get listeners(): number {
    return this.#listeners.size;
  }

  send(value: Value): void {
    for (const listener of this.#listeners) listener(value);
  }

  /** Starts with `first`, then everything sent. */
  listen(...first: Value[]): AsyncIterableIterator<Value, undefined> {
    const waiting = [...first];
    let wake: ((step: IteratorResult<Value, undefined>) => void) | null = null;
    let ended = false;
    const listener = (value: Value): void => {
      if (wake === null) waiting.push(value);
      else wake({ value, done: false });
      wake = null;
    };
    this.#listeners.add(listener);
    const done = { value: undefined, done: true } as const;
    const iterator: AsyncIterableIterator<Value, undefined> = {
      [Symbol.asyncIterator]: () => iterator,
      next: async () => {
        const value = waiting.shift();
        if (value !== undefined) return { value, done: false };
        if (ended) return done;
        return new Promise((resolve) => {
          wake = resolve;
        });
      },
      return: async () => {
        ended = true;
        this.#listeners.delete(listener);
        wake?.(done);
        return done;
      },
    };
    return iterator;
  }
}
