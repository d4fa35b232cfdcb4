/** A queue that a subscription reads and a listener fills. Ends cleanly when the reader leaves, even while it waits. */
export type EventStream<Item> = AsyncIterableIterator<Item> & {
  push(item: Item): void;
  /** Ends the stream after what is queued. */
  end(): void;
};

/**
 * Makes a stream. `onReturn` runs once when the reader is gone. With `conflate`, items of the same key that nobody has read yet are replaced by the latest.
 * (An async generator that waits inside cannot be ended from outside; this can.)
 */
export const createStream = <Item>(options: {
  onReturn: () => void;
  conflate?: (item: Item) => string;
}): EventStream<Item> => {
  const queue = new Map<string, Item>();
  let serial = 0;
  let wake: ((result: IteratorResult<Item>) => void) | undefined;
  let ended = false;
  let left = false;
  const done = (): IteratorResult<Item> => ({ value: undefined, done: true });
  const leave = (): void => {
    if (left) return;
    left = true;
    ended = true;
    queue.clear();
    wake?.(done());
    wake = undefined;
    options.onReturn();
  };
  return {
    push: (item) => {
      if (ended) return;
      if (wake) {
        wake({ value: item, done: false });
        wake = undefined;
        return;
      }
      serial += 1;
      queue.set(options.conflate ? options.conflate(item) : String(serial), item);
    },
    end: () => {
      ended = true;
      if (queue.size === 0) leave();
    },
    next: () => {
      const first = queue.entries().next();
      if (!first.done) {
        const [key, item] = first.value;
        queue.delete(key);
        return Promise.resolve({ value: item, done: false });
      }
      if (ended) {
        leave();
        return Promise.resolve(done());
      }
      return new Promise((resolve) => {
        wake = resolve;
      });
    },
    return: () => {
      leave();
      return Promise.resolve(done());
    },
    throw: (error) => {
      leave();
      return Promise.reject(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
