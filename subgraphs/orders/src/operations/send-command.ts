import { newId, type Send } from '@bazaar/service-kit';
import type { OrderLineRow } from '../data/order-lines.ts';
import type { OrderRow } from '../data/orders.ts';
import type { Command } from '../domain/transitions.ts';

/** Asks another subgraph for what an order's step needs. Each of these may be asked twice and takes effect once. */
export const sendCommand = (
  send: Send,
  command: Command,
  order: OrderRow,
  lines: readonly OrderLineRow[],
  reason: string,
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
    default:
      command satisfies never;
  }
};
