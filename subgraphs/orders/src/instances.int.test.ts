import { newId, type RunningService } from '@bazaar/service-kit';
import { customer, eventually, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkout, checkoutInput, placed, readOrder, standsAt } from './fixture/operations.ts';
import { openShop, type Shop } from './fixture/shop.ts';

let shop: Shop;
let instances: RunningService[];
const buyerId = newId('user');
const buyer = (instance = 0) =>
  signedClient(instances[instance % instances.length] ?? shop.service, customer(buyerId));
const cart = () => shop.cart(buyerId, [{ sellerId: newId('seller'), quantity: 1, price: 100 }]);

beforeAll(async () => {
  shop = await openShop();
  instances = [shop.service, await shop.startAnother()];
});
afterAll(() => shop.stop());

test('one key places one order, whichever instance is asked', async () => {
  const inputs = Array.from({ length: 5 }, () => checkoutInput(cart()));
  const answers = await Promise.all(
    inputs.flatMap((input) => [0, 1, 2, 3].map((instance) => checkout(buyer(instance), input))),
  );
  const ids = new Set(answers.map(({ order }) => order?.id));
  expect(ids.size).toBe(5);
  for (const id of ids) expect(shop.said('inventory.reserve', id ?? '')).toHaveLength(1);
});

test('messages about the same orders in every order end where they should, each step once', async () => {
  const orders = await Promise.all(
    Array.from({ length: 12 }, (_, index) => index).map((index) => placed(buyer(index), cart())),
  );
  const payment = (orderId: string) => ({
    orderId,
    paymentId: newId('payment'),
    amount: { amount: 590, currency: 'EUR' },
    at: new Date().toISOString(),
  });
  const expiresAt = new Date().toISOString();
  const backwards = [...orders].reverse();
  await Promise.all([
    ...orders.map(({ id }) => shop.say('payments.succeeded', payment(id))),
    ...backwards.map(({ id }) => shop.say('payments.opened', { orderId: id, paymentId: newId('payment') })),
    ...orders.map(({ id }) => shop.say('inventory.reserved', { orderId: id, expiresAt })),
    ...backwards.map(({ id }) => shop.say('payments.succeeded', payment(id))),
  ]);
  for (const { id } of orders) {
    await standsAt(buyer(), id, 'CONFIRMED');
    await eventually(() => expect(shop.said('inventory.commit', id)).toHaveLength(1));
  }
  // By the time these are through, all of the above has been handled.
  for (const order of await Promise.all([0, 1].map((index) => placed(buyer(index), cart()))))
    expect(order.status).toBe('AWAITING_PAYMENT');
  for (const { id } of orders) {
    expect((await readOrder(buyer(1), id))?.version).toBe(3);
    expect(shop.said('inventory.commit', id)).toHaveLength(1);
  }
});
