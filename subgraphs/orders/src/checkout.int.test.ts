import { newId } from '@bazaar/service-kit';
import { customer, eventually, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cancelOrder, checkout, checkoutInput, readOrder, standsAt } from './fixture/operations.ts';
import { openShop, type Shop, vienna } from './fixture/shop.ts';

let shop: Shop;
const buyerId = newId('user');
const sellerId = newId('seller');
const buyer = () => signedClient(shop.service, customer(buyerId));
const cart = () => shop.cart(buyerId, [{ sellerId, quantity: 2, price: 1500 }]);

beforeAll(async () => {
  shop = await openShop({ CHECKOUT_WAIT_MS: '2000' });
});
afterAll(() => shop.stop());
beforeEach(() => {
  shop.plays.stock = 'holds';
  shop.plays.payments = 'opens';
});

describe('checkout', () => {
  test('answers an order that awaits its payment, at the prices of the cart', async () => {
    const cartId = cart();
    const { order, userErrors } = await checkout(buyer(), checkoutInput(cartId));
    expect(userErrors).toEqual([]);
    expect(order).toMatchObject({
      status: 'AWAITING_PAYMENT',
      version: 2,
      cost: { total: { amount: 3490 } },
      customer: { id: buyerId },
      lines: [{ sku: 'SKU-1', quantity: 2 }],
      timeline: [{ status: 'PENDING' }, { status: 'AWAITING_PAYMENT' }],
      shippingAddress: { city: 'Wien' },
      billingAddress: { city: 'Wien' },
    });
    expect(order?.number).toMatch(/^B[0-9A-Z]{9}$/);
    const orderId = order?.id ?? '';
    expect(shop.said('payments.open', orderId)).toMatchObject([
      { orderNumber: order?.number, customerId: buyerId, sellerIds: [sellerId], amount: { amount: 3490 } },
    ]);
    expect(shop.said('inventory.reserve', orderId)).toMatchObject([
      { country: 'AT', lines: [{ quantity: 2, variantId: order?.lines[0]?.variant.id }] },
    ]);
    await eventually(() =>
      expect(shop.said('orders.statusChanged', orderId)).toMatchObject([
        { status: 'PENDING', previousStatus: null, version: 1, cartId },
        { status: 'AWAITING_PAYMENT', previousStatus: 'PENDING', version: 2, refused: false },
      ]),
    );
  });

  test('needs a signed-in person', async () => {
    const query = 'mutation ($input: CheckoutInput!) { checkout(input: $input) { order { id } } }';
    const { errors } = await signedClient(shop.service).ask(query, { input: checkoutInput(cart()) });
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  test('says which lines are short, and leaves no order that anyone sees', async () => {
    shop.plays.stock = 'isShort';
    const cartId = cart();
    const input = checkoutInput(cartId);
    const payload = await checkout(buyer(), input);
    const variantId = shop.carts.get(cartId)?.snapshot.lines[0]?.variantId;
    expect(payload).toMatchObject({
      order: null,
      userErrors: [
        {
          __typename: 'InsufficientStockError',
          code: 'INSUFFICIENT_STOCK',
          requested: 2,
          available: 1,
          variant: { id: variantId },
        },
      ],
    });
    const refused = await eventually(() => {
      const [message] = shop.refusalsOf(cartId);
      if (!message) throw new Error('Not heard yet');
      return message;
    });
    expect(refused).toMatchObject({ refused: true, status: 'CANCELLED', previousStatus: 'PENDING' });
    expect(await readOrder(buyer(), refused.orderId)).toBeNull();
    const byNumber = await buyer().data<{ order: null }>('query ($n: String) { order(number: $n) { id } }', {
      n: refused.number,
    });
    expect(byNumber.order).toBeNull();
    expect(
      (await cancelOrder(buyer(), { orderId: refused.orderId, idempotencyKey: 'k' })).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
    // The same attempt again is answered the same, although there would be stock now.
    shop.plays.stock = 'holds';
    expect(await checkout(buyer(), input)).toEqual(payload);
  });

  test('answers PENDING when stock takes too long', async () => {
    shop.plays.stock = 'isSilent';
    const { order, userErrors } = await checkout(buyer(), checkoutInput(cart()));
    expect(userErrors).toEqual([]);
    expect(order?.status).toBe('PENDING');
    const orderId = order?.id ?? '';
    await shop.say('inventory.reserved', { orderId, expiresAt: new Date().toISOString() });
    await standsAt(buyer(), orderId, 'AWAITING_PAYMENT');
  });

  test('with a payment method pays at once', async () => {
    shop.plays.payments = 'paysAtOnce';
    const { order } = await checkout(buyer(), checkoutInput(cart(), { paymentMethodId: 'pm_card_visa' }));
    expect(shop.said('payments.open', order?.id ?? '')).toMatchObject([{ paymentMethodId: 'pm_card_visa' }]);
    await standsAt(buyer(), order?.id ?? '', 'CONFIRMED');
  });

  test('confirms at once when there is nothing to pay, and asks for no payment', async () => {
    const cartId = cart();
    const snapshot = shop.carts.get(cartId)?.snapshot;
    if (!snapshot) throw new Error('There is no cart');
    const free = { amount: 0, currency: 'EUR' };
    snapshot.cost = { ...snapshot.cost, discount: snapshot.cost.subtotal, shipping: free, total: free };
    const { order } = await checkout(buyer(), checkoutInput(cartId));
    expect(order?.status).toBe('CONFIRMED');
    const orderId = order?.id ?? '';
    await eventually(() => expect(shop.said('inventory.commit', orderId)).toHaveLength(1));
    const { order: cancelled } = await cancelOrder(buyer(), { orderId, idempotencyKey: newId('key') });
    expect(cancelled?.status).toBe('CANCELLED');
    await eventually(() => expect(shop.said('inventory.restock', orderId)).toHaveLength(1));
    expect(shop.said('payments.open', orderId)).toEqual([]);
    expect(shop.said('payments.refund', orderId)).toEqual([]);
  });

  test('takes a saved address of that person only', async () => {
    const addressId = newId('address');
    shop.addresses.set(addressId, { userId: buyerId, address: { ...vienna, city: 'Graz' } });
    const input = checkoutInput(cart(), { shippingAddress: null, addressId, billingAddress: vienna });
    const { order } = await checkout(buyer(), input);
    expect(order).toMatchObject({ shippingAddress: { city: 'Graz' }, billingAddress: { city: 'Wien' } });
    const stranger = newId('user');
    const foreign = await checkout(
      signedClient(shop.service, customer(stranger)),
      checkoutInput(shop.cart(stranger, [{ sellerId, quantity: 1, price: 1 }]), {
        shippingAddress: null,
        addressId,
      }),
    );
    expect(foreign).toMatchObject({ order: null, userErrors: [{ code: 'NOT_FOUND', path: ['addressId'] }] });
  });

  test.each([
    ['NOT_FOUND', ['cartId'], { cartId: 'cart_1' }],
    ['NOT_FOUND', ['cartId'], { cartId: newId('cart') }],
    ['NOT_FOUND', ['addressId'], { shippingAddress: null, addressId: 'address_\u0000' }],
    ['INVALID_ADDRESS', ['shippingAddress'], { shippingAddress: null }],
    ['INVALID_ADDRESS', ['addressId'], { addressId: newId('address') }],
    ['INVALID_ADDRESS', ['shippingAddress', 'city'], { shippingAddress: { ...vienna, city: 'a\u0000' } }],
    ['INVALID_ADDRESS', ['billingAddress', 'country'], { billingAddress: { ...vienna, country: 'Rohan' } }],
    ['METHOD_UNAVAILABLE', ['shippingMethod'], { shippingMethod: 'x'.repeat(101) }],
  ])('refuses with %s at %j', async (code, path, more) => {
    const payload = await checkout(buyer(), checkoutInput(cart(), more));
    expect(payload).toMatchObject({ order: null, userErrors: [{ code, path }] });
  });

  test("does not take another person's cart", async () => {
    const foreign = shop.cart(newId('user'), [{ sellerId, quantity: 1, price: 1 }]);
    expect(await checkout(buyer(), checkoutInput(foreign))).toMatchObject({
      order: null,
      userErrors: [{ code: 'NOT_FOUND' }],
    });
  });

  test('shows the cart beside a version conflict', async () => {
    const cartId = cart();
    expect(await checkout(buyer(), checkoutInput(cartId, { expectedVersion: 7 }))).toMatchObject({
      order: null,
      cart: { id: cartId },
      userErrors: [{ code: 'VERSION_CONFLICT' }],
    });
  });

  test.each([[''], ['x'.repeat(256)], ['a\u0000']])('takes no key such as %j', async (idempotencyKey) => {
    const query = 'mutation ($input: CheckoutInput!) { checkout(input: $input) { order { id } } }';
    const { errors } = await buyer().ask(query, { input: checkoutInput(cart(), { idempotencyKey }) });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});

describe('the same key', () => {
  test('answers with the first order, without asking for prices again', async () => {
    const cartId = cart();
    const input = checkoutInput(cartId);
    const first = await checkout(buyer(), input);
    expect(await checkout(buyer(), input)).toEqual(first);
    expect(shop.carts.get(cartId)?.asked).toBe(1);
  });

  test('places one order however many come at once', async () => {
    const input = checkoutInput(cart());
    const answers = await Promise.all(Array.from({ length: 8 }, () => checkout(buyer(), input)));
    expect(new Set(answers.map(({ order }) => order?.id)).size).toBe(1);
    expect(answers.every(({ order }) => order?.status === 'AWAITING_PAYMENT')).toBe(true);
    expect(shop.said('inventory.reserve', answers[0]?.order?.id ?? '')).toHaveLength(1);
  });

  test('with another input is refused', async () => {
    const idempotencyKey = newId('key');
    const cartId = cart();
    await checkout(buyer(), checkoutInput(cartId, { idempotencyKey }));
    const other = checkoutInput(cartId, { idempotencyKey, shippingMethod: 'express' });
    expect(await checkout(buyer(), other)).toMatchObject({
      order: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
  });

  test("of another person is that person's own", async () => {
    const idempotencyKey = newId('key');
    const mine = await checkout(buyer(), checkoutInput(cart(), { idempotencyKey }));
    const otherId = newId('user');
    const theirs = await checkout(
      signedClient(shop.service, customer(otherId)),
      checkoutInput(shop.cart(otherId, [{ sellerId, quantity: 1, price: 1 }]), { idempotencyKey }),
    );
    expect(theirs.order?.id).not.toBe(mine.order?.id);
    expect(theirs.userErrors).toEqual([]);
  });
});
