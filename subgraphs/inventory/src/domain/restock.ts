import { type Line, sumLines } from './allocation.ts';

/** Units that an order took from a warehouse, and how many of them came back. */
export type Taken = Readonly<{
  variantId: string;
  warehouseId: string;
  quantity: number;
  returned: number;
}>;

/** Units that go back to a warehouse. */
export type PutBack = Readonly<{ variantId: string; warehouseId: string; quantity: number }>;

/** Where returned units go: to where they came from. Null when more comes back than is outside. */
export const putBack = (lines: readonly Line[], taken: readonly Taken[]): PutBack[] | null => {
  const back: PutBack[] = [];
  for (const [variantId, quantity] of sumLines(lines)) {
    let open = quantity;
    for (const place of taken) {
      if (place.variantId !== variantId) continue;
      const units = Math.min(open, place.quantity - place.returned);
      if (units === 0) continue;
      back.push({ variantId, warehouseId: place.warehouseId, quantity: units });
      open -= units;
    }
    if (open > 0) return null;
  }
  return back;
};

/** What an order has outside once these units are back. */
export const afterPutBack = (taken: readonly Taken[], back: readonly PutBack[]): Taken[] =>
  taken.map((place) => {
    const units = back
      .filter(
        ({ variantId, warehouseId }) => variantId === place.variantId && warehouseId === place.warehouseId,
      )
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return { ...place, returned: place.returned + units };
  });
