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

/** Waits until an order has come to stand elsewhere; answers it. */
const after = (shop: Shop, orderId: string, before: readonly Status[]): Promise<Order> =>
  insist(shop.patience, async () => {
    const order = await read(shop, orderId);
    if (before.includes(order.status)) throw new Error(`${orderId} is still ${order.status}`);
    return order;
  });

const unpaid: readonly Status[] = ['PENDING', 'AWAITING_PAYMENT'];

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

const deliver = async (shop: Shop, purchase: Purchase, orderId: string): Promise<boolean> => {
  const order = await after(shop, orderId, unpaid);
  if (order.status !== 'CONFIRMED' || !(await ship(shop, purchase, orderId, null))) return false;
  const input = { orderId };
  await insist(shop.patience, () => shop.staff.run(MarkDeliveredDocument, { input }));
  return true;
};

const sendBack = async (
  shop: Shop,
  purchase: Purchase,
  orderId: string,
  choose: (lines: Order['lines']) => Order['lines'],
): Promise<void> => {
  const { lines } = await read(shop, orderId);
  const input = {
    orderId,
    lines: choose(lines).map(({ id, quantity }) => ({ lineId: id, quantity })),
    reason: 'Too small.',
  };
  await insist(shop.patience, () => shop.client.run(RequestReturnDocument, { input }));
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
  const { status, lines } = await after(shop, orderId, unpaid);
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
  const { status } = await after(shop, orderId, unpaid);
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
  const { status } = await after(shop, orderId, unpaid);
  if (status === 'CONFIRMED') await shop.dispute(orderId, wins);
};

/** What a plan has in store for an order once its buyer has tried to pay. */
export const goOn = async (shop: Shop, purchase: Purchase, orderId: string): Promise<void> => {
  switch (purchase.plan) {
    case 'isReviewed':
      return review(shop, purchase, orderId);
    case 'isDisputed':
      return dispute(shop, orderId);
    case 'isDelivered':
      await deliver(shop, purchase, orderId);
      return;
    case 'cancelsTheRest':
      return cancelRest(shop, purchase, orderId);
    case 'sendsBack':
      if (await deliver(shop, purchase, orderId)) await sendBack(shop, purchase, orderId, (lines) => lines);
      return;
    case 'sendsBackAPart':
      if (await deliver(shop, purchase, orderId))
        await sendBack(shop, purchase, orderId, (lines) =>
          lines.slice(0, 1).map((line) => ({ ...line, quantity: 1 })),
        );
      return;
    default:
      return;
  }
};
