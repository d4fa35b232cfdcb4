import { cover, type Source } from './cover.ts';
import { distanceTo } from './distance.ts';
import type { Level, Shelves } from './shelves.ts';

/** Units wanted of a variant. */
export type Line = Readonly<{ variantId: string; quantity: number }>;
/** Units of a variant out of one warehouse. */
export type Hold = Readonly<{ variantId: string; warehouseId: string; quantity: number }>;
/** A variant of which less is free than was asked for. */
export type Shortage = { variantId: string; requested: number; available: number };
/** From where each unit comes, or what is short: never a part. */
export type Allocation = { kind: 'allocated'; holds: Hold[] } | { kind: 'short'; shortages: Shortage[] };

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

/** Every warehouse that has some of it, the nearer first. Those of the destination's country are all as near: where in it the parcel goes is not known. */
const findSources = (
  wanted: ReadonlyMap<string, number>,
  shelves: Shelves,
  country: string | null,
): { home: Source[]; abroad: Source[] } => {
  const sources = new Map<string, Source & { home: boolean; free: Map<string, number> }>();
  for (const variantId of wanted.keys()) {
    for (const level of shelves.get(variantId)?.values() ?? []) {
      if (free(level) <= 0) continue;
      const { warehouseId, location } = level;
      const home = location.country === country;
      const source = sources.get(warehouseId) ?? {
        warehouseId,
        home,
        distance: home ? 0 : distanceTo(country, location),
        free: new Map<string, number>(),
      };
      source.free.set(variantId, free(level));
      sources.set(warehouseId, source);
    }
  }
  const sorted = [...sources.values()].sort(
    (a, b) => a.distance - b.distance || (a.warehouseId < b.warehouseId ? -1 : 1),
  );
  return { home: sorted.filter(({ home }) => home), abroad: sorted.filter(({ home }) => !home) };
};

const unitsFree = (sources: readonly Source[], variantId: string): number =>
  sources.reduce((sum, source) => sum + (source.free.get(variantId) ?? 0), 0);

/** Takes all that is wanted out of the fewest sources. */
const take = (sources: readonly Source[], wanted: ReadonlyMap<string, number>): Hold[] => {
  const open = new Map(wanted);
  return cover(sources, wanted).flatMap(({ warehouseId, free: there }) =>
    [...open].flatMap(([variantId, units]) => {
      const quantity = Math.min(units, there.get(variantId) ?? 0);
      open.set(variantId, units - quantity);
      return quantity > 0 ? [{ variantId, warehouseId, quantity }] : [];
    }),
  );
};

/**
 * Chooses warehouses for all lines, or says what is short.
 *
 * What the destination's country has comes from there; the rest comes from abroad. Each of the two takes the fewest parcels that are possible, and
 * from abroad, of those, the nearest by great circle from the middle of the destination's country (see `cover`).
 */
export const allocate = (lines: readonly Line[], shelves: Shelves, country: string | null): Allocation => {
  const wanted = sumLines(lines);
  const shortages = findShortages(wanted, shelves);
  if (shortages.length > 0) return { kind: 'short', shortages };
  const { home, abroad } = findSources(wanted, shelves, country);
  const fromHome = new Map<string, number>();
  const fromAbroad = new Map<string, number>();
  for (const [variantId, units] of wanted) {
    const domestic = Math.min(units, unitsFree(home, variantId));
    if (domestic > 0) fromHome.set(variantId, domestic);
    if (domestic < units) fromAbroad.set(variantId, units - domestic);
  }
  return { kind: 'allocated', holds: [...take(home, fromHome), ...take(abroad, fromAbroad)] };
};
