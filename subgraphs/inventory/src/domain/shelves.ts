import type { Location } from './distance.ts';

/** What lies of a variant in one warehouse, and where that stands. */
export type Level = Readonly<{
  variantId: string;
  warehouseId: string;
  location: Location;
  /** Does the warehouse ship? */
  active: boolean;
  /** Units there. */
  onHand: number;
  /** Units of those that are held for orders. */
  reserved: number;
}>;

/** Units to add to a level, negative to take. */
export type LevelChange = Readonly<{
  variantId: string;
  warehouseId: string;
  onHand: number;
  reserved: number;
}>;

/** Levels by variant, then by warehouse: what a batch of decisions works on, each seeing what the one before it left. */
export type Shelves = Map<string, Map<string, Level>>;

/** Puts levels on shelves. */
export const shelve = (levels: readonly Level[]): Shelves => {
  const shelves: Shelves = new Map();
  for (const level of levels) {
    const places = shelves.get(level.variantId) ?? new Map<string, Level>();
    places.set(level.warehouseId, level);
    shelves.set(level.variantId, places);
  }
  return shelves;
};

/** Changes a level in place of the old one; throws a RangeError for what must never be: less than nothing, or more held than there is. */
export const applyChange = (shelves: Shelves, change: LevelChange): void => {
  const places = shelves.get(change.variantId);
  const level = places?.get(change.warehouseId);
  if (!places || !level)
    throw new RangeError(`There is no level of ${change.variantId} in ${change.warehouseId}`);
  const onHand = level.onHand + change.onHand;
  const reserved = level.reserved + change.reserved;
  if (reserved < 0 || reserved > onHand)
    throw new RangeError(`${change.variantId} in ${change.warehouseId} would hold ${reserved} of ${onHand}`);
  places.set(change.warehouseId, { ...level, onHand, reserved });
};
