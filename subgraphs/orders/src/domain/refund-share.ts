import { allocate } from '@bazaar/money';
import type { Units } from './parcel.ts';

/** What was paid for an order; minor units. */
export type PaidOrder = { total: number; shipping: number; taxIncluded: boolean };

/** What one of its lines came to, and the units of it that the buyer does not keep already; minor units. */
export type PaidLine = {
  id: string;
  quantity: number;
  cancelled: number;
  returned: number;
  subtotal: number;
  discount: number;
  tax: number;
};

// What was paid for the first units of a line, exact to the last cent over all of them.
const shareOf = (paid: number, quantity: number, units: number): number =>
  allocate(paid, [units, quantity - units])[0] ?? 0;

/**
 * What goes back for units that the buyer does not keep; minor units. A line's share of what was paid is exact by the largest remainder, and so is a
 * unit's share of its line: however the units go back, the refunds sum to what was paid for them. Carriage goes back with the last unit, when nothing is kept.
 */
export const refundFor = (order: PaidOrder, lines: readonly PaidLine[], units: readonly Units[]): number => {
  const weights = lines.map(
    ({ subtotal, discount, tax }) => subtotal - discount + (order.taxIncluded ? 0 : tax),
  );
  const paid = allocate(order.total - order.shipping, weights);
  const going = new Map(units.map(({ lineId, quantity }) => [lineId, quantity]));
  let amount = 0;
  let keepsNothing = true;
  for (const [index, { id, quantity, cancelled, returned }] of lines.entries()) {
    const before = cancelled + returned;
    const after = before + (going.get(id) ?? 0);
    const ofLine = paid[index] ?? 0;
    amount += shareOf(ofLine, quantity, after) - shareOf(ofLine, quantity, before);
    keepsNothing &&= after === quantity;
  }
  return keepsNothing && units.length > 0 ? amount + order.shipping : amount;
};
