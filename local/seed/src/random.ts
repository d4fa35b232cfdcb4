/** A source of chance that gives the same sequence on every machine and run. */
export type Random = {
  /** A fraction, at least 0 and below 1. */
  fraction(): number;
  /** A whole number between both bounds, which are included. */
  integer(min: number, max: number): number;
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean;
  /** One item. Throws `RangeError` on an empty list. */
  pick<T>(from: readonly T[]): T;
  /** A new list with the same items in another order. */
  shuffle<T>(items: readonly T[]): T[];
  /** So many bytes. */
  bytes(count: number): Uint8Array;
};

/**
 * Opens a stream of chance. Each part of the shop has a stream of its own name, so that a change to one part
 * leaves the others as they were.
 *
 * @param name of the stream; the same name gives the same sequence
 */
export function randomStream(name: string): Random {
  const word = sfc32(hashText(name));
  const fraction = () => word() / 2 ** 32;
  const integer = (min: number, max: number) => min + Math.floor(fraction() * (max - min + 1));

  return {
    fraction,
    integer,
    chance: (probability) => fraction() < probability,
    pick: (from) => at(from, integer(0, from.length - 1)),
    shuffle(items) {
      // Fisher and Yates, from the start: every remaining item is as likely to come next.
      const rest = [...items];
      const shuffled: (typeof items)[number][] = [];
      while (rest.length > 0) {
        const index = integer(0, rest.length - 1);
        shuffled.push(at(rest, index));
        rest[index] = at(rest, rest.length - 1);
        rest.pop();
      }
      return shuffled;
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => word() >>> 24),
  };
}

/** 32 bits that differ for differing texts (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}

/** Chris Doty-Humphrey's small fast counter, 32 bits: a period of 2³² at the very least, which is ample here. */
function sfc32(seed: number): () => number {
  let a = seed;
  let b = seed ^ 0x9e3779b9;
  let c = ~seed;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  // The first words still show the seed's pattern.
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** The item at this place. Throws `RangeError` when there is none. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} among ${items.length}`);
  return item;
}
