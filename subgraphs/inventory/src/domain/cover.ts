/** A warehouse with what it could send: free units by variant. */
export type Source = Readonly<{
  warehouseId: string;
  /** Kilometres. */
  distance: number;
  free: ReadonlyMap<string, number>;
}>;

// So many sets of warehouses are compared at most: for up to 12 warehouses that is all of them.
const mostSets = 1000;

const countSets = (all: number, size: number): number => {
  let count = 1;
  for (let i = 1; i <= size; i += 1) count = (count * (all - size + i)) / i;
  return count;
};

function* setsOf(sources: readonly Source[], size: number, from = 0): Generator<Source[]> {
  if (size === 0) yield [];
  else
    for (const [index, source] of sources.slice(from, sources.length - size + 1).entries())
      for (const others of setsOf(sources, size - 1, from + index + 1)) yield [source, ...others];
}

const freeIn = (sources: readonly Source[], variantId: string): number =>
  sources.reduce((sum, { free }) => sum + (free.get(variantId) ?? 0), 0);

const suffices = (sources: readonly Source[], wanted: ReadonlyMap<string, number>): boolean =>
  [...wanted].every(([variantId, units]) => freeIn(sources, variantId) >= units);

const nearest = (sets: Iterable<Source[]>, wanted: ReadonlyMap<string, number>): Source[] | undefined => {
  let best: { set: Source[]; distance: number } | undefined;
  for (const set of sets) {
    const distance = set.reduce((sum, source) => sum + source.distance, 0);
    if ((!best || distance < best.distance) && suffices(set, wanted)) best = { set, distance };
  }
  return best?.set;
};

/** Takes whoever gives most of what is still open, until nothing is. */
const greedy = (sources: readonly Source[], wanted: ReadonlyMap<string, number>): Source[] => {
  const chosen = new Set<Source>();
  const open = new Map(wanted);
  const gives = ({ free }: Source): number =>
    [...open].reduce((sum, [variantId, units]) => sum + Math.min(units, free.get(variantId) ?? 0), 0);
  while ([...open.values()].some((units) => units > 0)) {
    let best: { source: Source; units: number } | undefined;
    for (const source of sources) {
      const units = chosen.has(source) ? 0 : gives(source);
      if (units > (best?.units ?? 0)) best = { source, units };
    }
    if (!best) throw new RangeError('The sources do not have what is wanted');
    chosen.add(best.source);
    for (const [variantId, units] of open)
      open.set(variantId, units - Math.min(units, best.source.free.get(variantId) ?? 0));
  }
  return [...chosen];
};

/**
 * Chooses the fewest sources that together have all that is wanted, and of those sets the one whose distances sum to least; where two are alike, the
 * sources that come first. Where more than 12 warehouses have some of it and there are too many sets to compare, it is the usual greedy cover, near
 * the fewest. Throws a RangeError when all of them together have too little.
 */
export const cover = (sources: readonly Source[], wanted: ReadonlyMap<string, number>): Source[] => {
  for (let size = 0; size <= sources.length; size += 1) {
    if (countSets(sources.length, size) > mostSets) break;
    const set = nearest(setsOf(sources, size), wanted);
    if (set) return set;
  }
  return greedy(sources, wanted);
};
