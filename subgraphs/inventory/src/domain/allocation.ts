import type { Level, Shelves } from './shelves.ts';

/** Units wanted of a variant. */
export type Line = Readonly<{ variantId: string; quantity: number }>;
/** Units of a variant out of one warehouse. */
export type Hold = Readonly<{ variantId: string; warehouseId: string; quantity: number }>;
/** A variant of which less is free than was asked for. */
export type Shortage = { variantId: string; requested: number; available: number };
/** From where each unit comes, or what is short: never a part. */
export type Allocation = { kind: 'allocated'; holds: Hold[] } | { kind: 'short'; shortages: Shortage[] };

/** A warehouse with what it could send: free units by variant. */
type Source = { warehouseId: string; domestic: boolean; free: Map<string, number> };

const free = (level: Level): number => (level.active ? level.onHand - level.reserved : 0);

/** Units wanted by variant: lines of the same variant are one wish. */
export const sumLines = (lines: readonly Line[]): Map<string, number> => {
  const wanted = new Map<string, number>();
  for (const { variantId, quantity } of lines) wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity);
  return wanted;
};

const findShortages = (wanted: ReadonlyMap<string, number>, shelves: Shelves): Shortage[] =>
  [...wanted].flatMap(([variantId, requested]) => {
    const levels = [...(shelves.get(variantId)?.values() ?? [])];
    const available = levels.reduce((sum, level) => sum + free(level), 0);
    return available < requested ? [{ variantId, requested, available }] : [];
  });

const findSources = (
  wanted: ReadonlyMap<string, number>,
  shelves: Shelves,
  country: string | null,
): Source[] => {
  const sources = new Map<string, Source>();
  for (const variantId of wanted.keys()) {
    for (const level of shelves.get(variantId)?.values() ?? []) {
      if (free(level) <= 0) continue;
      const { warehouseId } = level;
      const source = sources.get(warehouseId) ?? {
        warehouseId,
        domestic: level.country === country,
        free: new Map<string, number>(),
      };
      source.free.set(variantId, free(level));
      sources.set(warehouseId, source);
    }
  }
  return [...sources.values()].sort((a, b) => (a.warehouseId < b.warehouseId ? -1 : 1));
};

const covered = (source: Source, open: ReadonlyMap<string, number>): number =>
  [...open].reduce((sum, [variantId, units]) => sum + Math.min(units, source.free.get(variantId) ?? 0), 0);

const pick = (sources: readonly Source[], open: ReadonlyMap<string, number>): Source | undefined => {
  let best: { source: Source; units: number } | undefined;
  for (const source of sources) {
    const units = covered(source, open);
    if (units === 0) continue;
    const better =
      !best ||
      (source.domestic === best.source.domestic
        ? units > best.units
        : source.domestic && !best.source.domestic);
    if (better) best = { source, units };
  }
  return best?.source;
};

/**
 * Chooses warehouses for all lines, or says what is short.
 *
 * Warehouses of the destination's country come first; within a country the one that covers most of what is still open is taken next.
 * So one parcel is found wherever one is possible; beyond that it is the usual greedy cover, near the fewest.
 */
export const allocate = (lines: readonly Line[], shelves: Shelves, country: string | null): Allocation => {
  const open = sumLines(lines);
  const shortages = findShortages(open, shelves);
  if (shortages.length > 0) return { kind: 'short', shortages };
  const sources = findSources(open, shelves, country);
  const holds: Hold[] = [];
  for (let source = pick(sources, open); source; source = pick(sources, open)) {
    for (const [variantId, units] of [...open]) {
      const quantity = Math.min(units, source.free.get(variantId) ?? 0);
      if (quantity === 0) continue;
      holds.push({ variantId, warehouseId: source.warehouseId, quantity });
      source.free.delete(variantId);
      if (quantity === units) open.delete(variantId);
      else open.set(variantId, units - quantity);
    }
  }
  return { kind: 'allocated', holds };
};
