import { randomUUID } from 'node:crypto';
import {
  ApproveReturnDocument,
  CancelOrderDocument,
  MarkDeliveredDocument,
  OrderProgressDocument,
  type OrderProgressQuery,
  ReleaseOrderDocument,
  RequestReturnDocument,
  ShipOrderDocument,
} from '@bazaar/client';
import { insist } from './insist.ts';
import type { Purchase, Shop } from './plans.ts';

type Order = NonNullable<OrderProgressQuery['order']>;
type Status = Order['status'];

const read = async ({ staff, patience }: Shop, orderId: string): Promise<Order> =>
  insist(patience, async () => {
    const { order } = await staff.run(OrderProgressDocument, { id: orderId });
    if (!order) throw new Error(`${orderId} cannot be read now`);
    return order;
  });

const unpaid: readonly Status[] = ['PENDING', 'AWAITING_PAYMENT'];

/** Waits until an order is paid, or over; answers it. */
const onceSettled = (shop: Shop, orderId: string): Promise<Order> =>
  insist(shop.patience, async () => {
    const order = await read(shop, orderId);
    if (unpaid.includes(order.status)) throw new Error(`${orderId} is still ${order.status}`);
    return order;
  });

/** Sends a parcel, with all that is left when no lines are given; answers whether anything has left. */
const ship = async (
  shop: Shop,
  purchase: Purchase,
  orderId: string,
  lines: { lineId: string; quantity: number }[] | null,
): Promise<boolean> => {
  const input = { orderId, lines, carrier: 'Post', trackingNumber: randomUUID() };
  const { shipOrder } = await insist(shop.patience, () => shop.staff.run(ShipOrderDocument, { input }));
  if (shipOrder.userErrors.length === 0) purchase.toldSent = true;
  // An answer may have been lost: then there is nothing left to send.
  return ['PROCESSING', 'SHIPPED'].includes((await read(shop, orderId)).status);
};

/** Sends an order whole and notes that it arrived; null when it was not paid. */
const deliver = async (shop: Shop, purchase: Purchase, orderId: string): Promise<Order | null> => {
  const order = await onceSettled(shop, orderId);
  if (order.status !== 'CONFIRMED' || !(await ship(shop, purchase, orderId, null))) return null;
  const input = { orderId };
  await insist(shop.patience, () => shop.staff.run(MarkDeliveredDocument, { input }));
  return order;
};

const sendBack = async (
  shop: Shop,
  purchase: Purchase,
  orderId: string,
  lines: Order['lines'],
): Promise<void> => {
  const input = {
    orderId,
    lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
    reason: 'Too small.',
  };
  await insist(shop.patience, () => shop.client.run(RequestReturnDocument, { input }));
  // One for each seller. The answer may have been lost, so they are read.
  const { returns } = await read(shop, orderId);
  for (const { id: returnId } of returns) {
    const decision = {
      returnId,
      restock: shop.random.pick(['RESTOCK', 'WRITE_OFF'] as const),
      idempotencyKey: randomUUID(),
    };
    const { approveReturn } = await insist(shop.patience, () =>
      shop.staff.run(ApproveReturnDocument, { input: decision }),
    );
    if (approveReturn.userErrors.length === 0) purchase.toldReturned += 1;
  }
};

const cancelRest = async (shop: Shop, purchase: Purchase, orderId: string): Promise<void> => {
  const { status, lines } = await onceSettled(shop, orderId);
  const [first] = lines;
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  if (status !== 'CONFIRMED' || !first || units < 2) return;
  if (!(await ship(shop, purchase, orderId, [{ lineId: first.id, quantity: 1 }]))) return;
  const input = { orderId, idempotencyKey: randomUUID() };
  const answer = await insist(shop.patience, () => shop.client.run(CancelOrderDocument, { input }));
  if (answer.cancelOrder.userErrors.length === 0) purchase.toldRestCancelled = true;
};

// After a third card that was declined; the news of those may come too late for it to be held.
const review = async (shop: Shop, purchase: Purchase, orderId: string): Promise<void> => {
  const decision = shop.random.pick(['release', 'call off', 'forget'] as const);
  const { status } = await onceSettled(shop, orderId);
  if (status !== 'ON_HOLD' || decision === 'forget') return;
  const { patience, staff } = shop;
  if (decision === 'release') {
    const input = { orderId, note: 'A real person.' };
    const { releaseOrder } = await insist(patience, () => staff.run(ReleaseOrderDocument, { input }));
    if (releaseOrder.userErrors.length === 0) purchase.toldReleased = true;
  } else {
    const input = { orderId, idempotencyKey: randomUUID() };
    const { cancelOrder } = await insist(patience, () => staff.run(CancelOrderDocument, { input }));
    if (cancelOrder.userErrors.length === 0) purchase.toldCancelled = true;
  }
};

const dispute = async (shop: Shop, orderId: string): Promise<void> => {
  const wins = shop.random.next() < 0.5;
  const { status } = await onceSettled(shop, orderId);
  if (status === 'CONFIRMED') await shop.dispute(orderId, wins);
};

/** What a plan has in store for an order once its buyer has tried to pay. */
export const goOn = async (shop: Shop, purchase: Purchase, orderId: string): Promise<void> => {
  switch (purchase.plan) {
    case 'isReviewed':
      return review(shop, purchase, orderId);
    case 'isDisputed':
      return dispute(shop, orderId);
    case 'cancelsTheRest':
      return cancelRest(shop, purchase, orderId);
    case 'isDelivered':
    case 'sendsBack':
    case 'sendsBackAPart': {
      const order = await deliver(shop, purchase, orderId);
      if (!order || purchase.plan === 'isDelivered') return;
      const [first] = order.lines;
      const part = first ? [{ ...first, quantity: 1 }] : [];
      return sendBack(shop, purchase, orderId, purchase.plan === 'sendsBack' ? order.lines : part);
    }
    default:
      return;
  }
};
