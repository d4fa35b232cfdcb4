import { newId } from '@bazaar/service-kit';
import { admin, customer, eventually, seller, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  approveReturn,
  cancelOrder,
  lineOf,
  markDelivered,
  paid,
  placed,
  readOrder,
  requestReturn,
  type SeenOrder,
  shipOrder,
} from './fixture/operations.ts';
import { openShop, type Shop } from './fixture/shop.ts';

let shop: Shop;
const buyerId = newId('user');
const [shopA, shopB] = [newId('seller'), newId('seller')];
const buyer = () => signedClient(shop.service, customer(buyerId));
const boss = () => signedClient(shop.service, admin(newId('user')));

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

// 3 × €10.00 of A, of which one has left, 1 × €5.00 of B, €4.90 carriage.
const halfShipped = async (): Promise<SeenOrder> => {
  const lines = [
    { sellerId: shopA, quantity: 3, price: 1000 },
    { sellerId: shopB, quantity: 1, price: 500 },
  ];
  const order = await paid(shop, buyer(), (await placed(buyer(), shop.cart(buyerId, lines))).id);
  const parcel = [{ lineId: lineOf(order, 'SKU-1'), quantity: 1 }];
  await shipOrder(boss(), { orderId: order.id, carrier: 'DHL', lines: parcel });
  return order;
};
const cancel = (orderId: string, more: object = {}) =>
  cancelOrder(buyer(), { orderId, idempotencyKey: newId('key'), ...more });

describe('calling off an order of which a part has left', () => {
  test('calls off the rest: what was paid for it goes back, and its units are on sale again', async () => {
    const { id } = await halfShipped();
    const { order, userErrors } = await cancel(id, { reason: 'Too slow' });
    expect(userErrors).toEqual([]);
    expect(order).toMatchObject({ status: 'SHIPPED', version: 5 });
    const note = 'Called off before it left: 2 × Thing 1 and 1 × Thing 2; €25.00 to be paid back. Too slow.';
    expect(order?.timeline.at(-1)).toEqual({ status: 'SHIPPED', note });
    await eventually(() => {
      expect(shop.said('payments.refund', id)).toEqual([
        {
          orderId: id,
          refundKey: `rest:${id}`,
          amount: { amount: 2500, currency: 'EUR' },
          reason: note,
        },
      ]);
      expect(shop.said('inventory.restock', id)).toMatchObject([
        { orderId: id, lines: [{ quantity: 2 }, { quantity: 1 }] },
      ]);
    });
    // It lists lines of two sellers, so that neither of them reads it.
    const ofA = signedClient(shop.service, seller(newId('user'), shopA));
    expect((await readOrder(ofA, id))?.timeline.at(-1)).toEqual({ status: 'SHIPPED', note: null });
    expect((await readOrder(boss(), id))?.timeline.at(-1)?.note).toBe(note);

    expect((await shipOrder(boss(), { orderId: id, carrier: 'DHL' })).userErrors).toMatchObject([
      { code: 'NOT_SHIPPABLE' },
    ]);
    expect((await cancel(id)).userErrors).toMatchObject([{ code: 'NOT_CANCELLABLE' }]);
    expect((await markDelivered(boss(), { orderId: id })).order?.status).toBe('DELIVERED');
  });

  test('leaves it DELIVERED when what left has arrived, and the carriage goes back with the last unit', async () => {
    const half = await halfShipped();
    const orderId = half.id;
    await markDelivered(boss(), { orderId });
    expect((await cancel(orderId)).order?.status).toBe('DELIVERED');
    const lines = [{ lineId: lineOf(half, 'SKU-1'), quantity: 1 }];
    const { order } = await requestReturn(buyer(), { orderId, lines, reason: 'It broke.' });
    const returnId = order?.returns[0]?.id;
    const input = { returnId, restock: 'RESTOCK', idempotencyKey: newId('key') };
    expect((await approveReturn(boss(), input)).order?.status).toBe('RETURNED');
    await eventually(() =>
      expect(shop.said('payments.refund', orderId).map(({ amount }) => amount?.amount)).toEqual([2500, 1490]),
    );
  });

  test('leaves it RETURNED when what left came back', async () => {
    const half = await halfShipped();
    const orderId = half.id;
    await markDelivered(boss(), { orderId });
    const lines = [{ lineId: lineOf(half, 'SKU-1'), quantity: 1 }];
    const asked = await requestReturn(buyer(), { orderId, lines, reason: 'It broke.' });
    const input = { returnId: asked.order?.returns[0]?.id, restock: 'RESTOCK', idempotencyKey: newId('key') };
    expect((await approveReturn(boss(), input)).order?.status).toBe('PROCESSING');
    expect((await cancel(orderId)).order?.status).toBe('RETURNED');
    await eventually(() =>
      expect(shop.said('payments.refund', orderId).map(({ amount }) => amount?.amount)).toEqual([1000, 2990]),
    );
  });

  test('races with sending the rest, and only one wins', async () => {
    const { id } = await halfShipped();
    const [cancelled, shipped] = await Promise.all([
      cancel(id),
      shipOrder(boss(), { orderId: id, carrier: 'DHL' }),
    ]);
    expect([cancelled, shipped].filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const refunded = cancelled.userErrors.length === 0 ? 1 : 0;
    await eventually(() => expect(shop.said('payments.refund', id)).toHaveLength(refunded));
  });

  test('is not for a seller of its lines', async () => {
    const { id } = await halfShipped();
    const ofA = signedClient(shop.service, seller(newId('user'), shopA));
    const answer = await cancelOrder(ofA, { orderId: id, idempotencyKey: newId('key') });
    expect(answer).toMatchObject({ order: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });
});
