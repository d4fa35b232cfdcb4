import { newId, type Send } from '@bazaar/service-kit';
import type { OrderLineRow } from '../data/order-lines.ts';
import type { OrderRow } from '../data/orders.ts';
import type { Units } from '../domain/parcel.ts';
import type { Command } from '../domain/transitions.ts';

const needed = (part: Part | null): Part => {
  if (!part) throw new Error('It is not said which part of the order is undone');
  return part;
};

/** Some units of an order to be undone. */
export type Part = {
  /** Makes the restock happen once: a return's id, or one made for the occasion. */
  id: string;
  /** Makes the refund happen once. */
  refundKey: string;
  /** What goes back, in minor units; 0 asks for nothing. */
  refund: number;
  /** What is on sale again; empty when it is written off. */
  restock: readonly Units[];
};

/** Asks another subgraph for what an order's step needs. Each of these may be asked twice and takes effect once. */
export const sendCommand = (
  send: Send,
  command: Command,
  {
    order,
    lines,
    reason,
    part,
  }: { order: OrderRow; lines: readonly OrderLineRow[]; reason: string; part: Part | null },
): void => {
  const orderId = order.id;
  switch (command) {
    case 'openPayment':
      // An erased person's order is never unpaid: erasure waits for open orders.
      if (order.customerId === null) throw new Error(`Nobody is there to pay order ${orderId}`);
      send('payments.open', {
        orderId,
        orderNumber: order.number,
        customerId: order.customerId,
        sellerIds: order.sellerIds,
        amount: { amount: order.total, currency: order.currency },
        paymentMethodId: order.paymentMethodId,
        expiresAt: order.deadline.toISOString(),
      });
      return;
    // Where nothing was to be paid there is no payment.
    case 'cancelPayment':
      if (order.total > 0) send('payments.cancel', { orderId, reason });
      return;
    case 'refundPayment':
      if (order.total > 0)
        send('payments.refund', { orderId, refundKey: `cancelled:${orderId}`, amount: null, reason });
      return;
    case 'refundLatePayment':
      send('payments.refund', { orderId, refundKey: `late:${orderId}`, amount: null, reason });
      return;
    case 'commitStock':
      send('inventory.commit', { orderId });
      return;
    case 'releaseStock':
      send('inventory.release', { orderId, reason });
      return;
    case 'restock':
      send('inventory.restock', {
        orderId,
        returnId: newId('return'),
        lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
      });
      return;
    case 'refundPart': {
      const { refundKey, refund } = needed(part);
      if (refund > 0)
        send('payments.refund', {
          orderId,
          refundKey,
          amount: { amount: refund, currency: order.currency },
          reason,
        });
      return;
    }
    case 'restockPart': {
      const { id, restock } = needed(part);
      const units = new Map(restock.map(({ lineId, quantity }) => [lineId, quantity]));
      const back = lines.flatMap((line) => {
        const quantity = units.get(line.id);
        return quantity === undefined ? [] : [{ variantId: line.variantId, quantity }];
      });
      if (back.length > 0) send('inventory.restock', { orderId, returnId: id, lines: back });
      return;
    }
    default:
      command satisfies never;
  }
};
