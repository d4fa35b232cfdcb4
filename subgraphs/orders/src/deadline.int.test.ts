import { newId } from '@bazaar/service-kit';
import { customer, eventually, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelOrder, checkout, checkoutInput, placed, readOrder, standsAt } from './fixture/operations.ts';
import { openShop, type Shop } from './fixture/shop.ts';

let shop: Shop;
const buyerId = newId('user');
const buyer = () => signedClient(shop.service, customer(buyerId));
const cart = () => shop.cart(buyerId, [{ sellerId: newId('seller'), quantity: 1, price: 100 }]);

beforeAll(async () => {
  shop = await openShop({ PAYMENT_DEADLINE_SECONDS: '2', CHECKOUT_WAIT_MS: '200' });
});
afterAll(() => shop.stop());

const expiresOnce = async (id: string): Promise<void> => {
  const order = await standsAt(buyer(), id, 'EXPIRED');
  expect(order.timeline.at(-1)).toEqual({ status: 'EXPIRED', note: 'Not paid in time.' });
  await eventually(() => {
    expect(shop.said('inventory.release', id)).toHaveLength(1);
    expect(shop.said('payments.cancel', id)).toHaveLength(1);
  });
};

test('an order that is not paid in time expires, and money that comes later goes back', async () => {
  const { id } = await placed(buyer(), cart());
  await expiresOnce(id);
  await shop.say('payments.succeeded', {
    orderId: id,
    paymentId: newId('payment'),
    amount: { amount: 590, currency: 'EUR' },
    at: new Date().toISOString(),
  });
  await eventually(() =>
    expect(shop.said('payments.refund', id)).toMatchObject([{ refundKey: `late:${id}` }]),
  );
  expect((await readOrder(buyer(), id))?.status).toBe('EXPIRED');
  const tooLate = await cancelOrder(buyer(), { orderId: id, idempotencyKey: newId('key') });
  expect(tooLate.userErrors).toMatchObject([{ code: 'NOT_CANCELLABLE' }]);
});

test('an order stuck without stock or payment expires too, and what comes late is undone', async () => {
  shop.plays.stock = 'isSilent';
  const { order } = await checkout(buyer(), checkoutInput(cart()));
  const id = order?.id ?? '';
  await expiresOnce(id);
  await shop.say('inventory.reserved', { orderId: id, expiresAt: new Date().toISOString() });
  await eventually(() => expect(shop.said('inventory.release', id)).toHaveLength(2));
  await shop.say('payments.opened', { orderId: id, paymentId: newId('payment') });
  await eventually(() => expect(shop.said('payments.cancel', id)).toHaveLength(2));
  expect((await readOrder(buyer(), id))?.status).toBe('EXPIRED');
});
