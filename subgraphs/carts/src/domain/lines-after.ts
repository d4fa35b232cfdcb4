import type { Line, Offer } from './cart.ts';
import type { LineChange, LineToBe } from './put-lines.ts';

const byId = (a: Line, b: Line): number => (a.id < b.id ? -1 : 1);

/** The lines of a cart after these were put to it: a variant that is there already has the quantity said, a new one gets a line of its own. In the order of their ids, as always. */
export const withLines = (
  lines: readonly Line[],
  put: readonly LineToBe[],
  offers: ReadonlyMap<string, Offer>,
  newLineId: () => string,
): Line[] => {
  const byVariant = new Map(lines.map((line) => [line.variantId, line]));
  for (const { variantId, quantity, seenPrice } of put) {
    const known = byVariant.get(variantId);
    byVariant.set(variantId, {
      id: known?.id ?? newLineId(),
      variantId,
      quantity,
      seenPrice,
      offer: offers.get(variantId) ?? known?.offer ?? null,
    });
  }
  return [...byVariant.values()].sort(byId);
};

/** The lines of a cart after some were changed and others (by id) taken out. */
export const withChanges = (
  lines: readonly Line[],
  changed: readonly LineChange[],
  removed: readonly string[],
): Line[] => {
  const changes = new Map(changed.map((change) => [change.id, change]));
  const gone = new Set(removed);
  return lines.filter(({ id }) => !gone.has(id)).map((line) => ({ ...line, ...changes.get(line.id) }));
};
