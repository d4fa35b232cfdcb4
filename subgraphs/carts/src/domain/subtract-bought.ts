import type { Line } from './cart.ts';
import type { LineChange } from './put-lines.ts';

/** What is left of a cart when an order took its part; what was put in after the order was placed stays. */
export const subtractBought = (
  lines: readonly Line[],
  bought: readonly { readonly variantId: string; readonly quantity: number }[],
): { changed: readonly LineChange[]; removed: readonly string[]; empty: boolean } => {
  const units = new Map<string, number>();
  for (const { variantId, quantity } of bought) units.set(variantId, (units.get(variantId) ?? 0) + quantity);
  const left = lines.map((line) => ({ line, quantity: line.quantity - (units.get(line.variantId) ?? 0) }));
  return {
    changed: left
      .filter(({ line, quantity }) => quantity > 0 && quantity < line.quantity)
      .map(({ line: { id, seenPrice }, quantity }) => ({ id, seenPrice, quantity })),
    removed: left.filter(({ quantity }) => quantity <= 0).map(({ line }) => line.id),
    empty: left.every(({ quantity }) => quantity <= 0),
  };
};
