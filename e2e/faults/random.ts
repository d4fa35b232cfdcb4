/** Numbers that look random and come again from the same seed. */
export type Random = {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** A stream of its own: what is drawn from it moves no other. */
  fork(name: string): Random;
};

const hash = (text: string): number => {
  let value = 2166136261;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
};

/** Makes a stream of numbers (mulberry32) from a seed. */
export const createRandom = (seed: number | string): Random => {
  let state = hash(String(seed));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('Nothing can be picked from nothing');
      return item;
    },
    fork: (name) => createRandom(`${seed}/${name}`),
  };
};

/** Deals all of `items` in each round, every round in an order of its own, without end. */
export function* inRounds<Item>(random: Random, items: readonly Item[]): Generator<Item, never> {
  for (;;) {
    const round = [...items];
    while (round.length > 0) yield* round.splice(random.between(0, round.length - 1), 1);
  }
}
