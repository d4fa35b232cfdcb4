import { newId, type Send, type Transaction } from '@bazaar/service-kit';
import { countUnits, linesOfOrders } from '../data/order-lines.ts';
import type { OrderRow } from '../data/orders.ts';
import { shipmentsOfOrders } from '../data/shipments.ts';
import type { Outcome } from '../domain/evolve.ts';
import { audienceOf, listUnits, notes } from '../domain/notes.ts';
import { leftToShip } from '../domain/parcel.ts';
import { refundFor } from '../domain/refund-share.ts';
import { advance } from './advance.ts';

/** Calls off what has not left yet of an order that is PROCESSING and locked: what was paid for it goes back, and its units are on sale again. */
export const cancelRest = async (
  { tx, send, at }: { tx: Transaction; send: Send; at: Date },
  order: OrderRow,
  reason: string | null,
): Promise<Outcome<OrderRow>[]> => {
  const lines = await linesOfOrders(tx, [order.id]);
  const shipments = await shipmentsOfOrders(tx, [order.id]);
  const rest = leftToShip(lines);
  const refund = refundFor(order, lines, rest);
  const event = lines.every(({ shipped, returned }) => shipped === returned)
    ? 'restCancelledReturned'
    : shipments.every(({ deliveredAt }) => deliveredAt !== null)
      ? 'restCancelledDelivered'
      : 'restCancelledInTransit';
  await countUnits(tx, 'cancelled', rest);
  const money = { amount: refund, currency: order.currency };
  const note = notes.restCancelled(listUnits(lines, rest), money, reason);
  // An order has one rest, which is called off once.
  const part = { id: newId('return'), refundKey: `rest:${order.id}`, refund, restock: rest };
  return advance({ tx, send, at }, [{ order, event, note, audience: audienceOf(lines, rest), part }]);
};
