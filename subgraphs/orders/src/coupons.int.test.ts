import { newId } from '@bazaar/service-kit';
import { customer, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cancelOrder, checkout, checkoutInput } from './fixture/operations.ts';
import { openShop, type Shop } from './fixture/shop.ts';

let shop: Shop;
const buyerId = newId('user');
const buyer = () => signedClient(shop.service, customer(buyerId));

const cartWith = (...couponCodes: string[]): string => {
  const cartId = shop.cart(buyerId, [{ sellerId: newId('seller'), quantity: 1, price: 1500 }]);
  const cart = shop.carts.get(cartId);
  if (!cart) throw new Error('The cart was not made');
  cart.snapshot = { ...cart.snapshot, couponCodes };
  return cartId;
};

beforeAll(async () => {
  shop = await openShop({ CHECKOUT_WAIT_MS: '2000' });
});
afterAll(() => shop.stop());
beforeEach(() => {
  shop.plays.coupons = 'areFree';
  shop.reserved.clear();
});

describe('a checkout with coupons', () => {
  test('has their uses held under the id that its order gets', async () => {
    const { order } = await checkout(buyer(), checkoutInput(cartWith('TENTH', 'SHIP')));
    expect([...shop.reserved.values()]).toEqual([{ orderId: order?.id, codes: ['TENTH', 'SHIP'] }]);
  });

  test('is refused without an order when one is used up, and may be tried again with the same key', async () => {
    shop.plays.coupons = 'areExhausted';
    const cartId = cartWith('TENTH');
    const input = checkoutInput(cartId);
    const refused = await checkout(buyer(), input);
    expect(refused).toMatchObject({ order: null, userErrors: [{ code: 'COUPON_EXHAUSTED' }] });
    shop.plays.coupons = 'areFree';
    expect((await checkout(buyer(), input)).userErrors).toEqual([]);
  });

  test('tried many times at once uses each coupon once and places one order', async () => {
    const input = checkoutInput(cartWith('TENTH'));
    const payloads = await Promise.all(Array.from({ length: 8 }, () => checkout(buyer(), input)));
    expect(payloads.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const ids = new Set(payloads.map(({ order }) => order?.id));
    expect(ids.size).toBe(1);
    expect([...shop.reserved.values()]).toEqual([{ orderId: [...ids][0], codes: ['TENTH'] }]);
  });

  test('without any asks for nothing', async () => {
    await checkout(buyer(), checkoutInput(cartWith()));
    expect(shop.reserved.size).toBe(0);
  });
});

test('orders tells which coupons an order uses, until it dies', async () => {
  const { order } = await checkout(buyer(), checkoutInput(cartWith('TENTH')));
  const orderId = order?.id ?? '';
  const ask = () => shop.bus.request('orders.couponsOf', { orderIds: [orderId, newId('order'), 'nonsense'] });
  expect(await ask()).toEqual({ orders: [{ orderId, codes: ['TENTH'] }] });
  await cancelOrder(buyer(), { orderId, idempotencyKey: 'away' });
  expect(await ask()).toEqual({ orders: [] });
});
