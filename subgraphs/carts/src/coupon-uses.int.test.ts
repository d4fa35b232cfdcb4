import type { MessageData } from '@bazaar/events';
import { newId, type OpenDatabase, openDatabase } from '@bazaar/service-kit';
import { customer, eventually, signedClient } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CouponToSeed, seed } from './seed.ts';
import { openTestShop, type TestShop } from './test-shop.ts';

let shop: TestShop;
let database: OpenDatabase;

beforeAll(async () => {
  shop = await openTestShop({ client: (service) => signedClient(service) });
  database = openDatabase(shop.databaseUrl, { max: 2, name: 'test' });
});
afterAll(async () => {
  await database.close();
  await shop.stop();
});

const coupon = async (code: string, limits: Partial<CouponToSeed> = {}): Promise<string> => {
  const made: CouponToSeed = {
    id: newId('coupon'),
    code,
    kind: 'PERCENTAGE',
    basisPoints: 1000,
    amount: null,
    minimum: null,
    buyQuantity: null,
    getQuantity: null,
    categoryIds: [],
    limit: null,
    limitPerUser: null,
    startsAt: null,
    endsAt: null,
    ...limits,
  };
  await seed({ databaseUrl: shop.databaseUrl }, { coupons: [made] });
  return made.id;
};

const used = async (couponId: string): Promise<{ used: number; rows: number }> => {
  const [row] = await database.db.execute<{ used: number; rows: number }>(sql`
    select c.used, (select count(*)::int from coupon_uses u where u.coupon_id = c.id and u.state <> 'RELEASED') as rows
    from coupons c where c.id = ${couponId}`);
  if (!row) throw new Error('There is no such coupon');
  return row;
};

const reserve = (
  codes: string[],
  { userId = newId('user'), attempt = newId('event'), orderId = newId('order') } = {},
) => shop.bus.request('carts.reserveCoupons', { attempt, orderId, userId, codes }, 20_000);

const order = (
  orderId: string,
  status: MessageData<'orders.statusChanged'>['status'],
  couponCodes: string[],
  more: Partial<MessageData<'orders.statusChanged'>> = {},
): MessageData<'orders.statusChanged'> => ({
  orderId,
  number: 'B1',
  version: 1,
  status,
  previousStatus: null,
  refused: false,
  at: new Date().toISOString(),
  customerId: newId('user'),
  cartId: newId('cart'),
  couponCodes,
  lines: [],
  ...more,
});

describe('a use of a coupon', () => {
  it('is had by exactly 100 of 10,000 who race for 100', async () => {
    const couponId = await coupon('RACE', { limit: 100 });
    const answers = { ok: 0, exhausted: 0 };
    const racers = Array.from({ length: 100 }, async () => {
      for (let turn = 0; turn < 100; turn += 1) {
        const reply = await reserve(['race']);
        if (reply.ok) answers.ok += 1;
        else if (reply.code === 'COUPON_EXHAUSTED') answers.exhausted += 1;
      }
    });
    await Promise.all(racers);
    expect(answers).toEqual({ ok: 100, exhausted: 9900 });
    expect(await used(couponId)).toEqual({ used: 100, rows: 100 });
  }, 120_000);

  it('is one a person where the coupon says so, however many orders they try at once', async () => {
    const couponId = await coupon('MINE', { limitPerUser: 1 });
    const userId = newId('user');
    const replies = await Promise.all(Array.from({ length: 30 }, () => reserve(['MINE'], { userId })));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await used(couponId)).toEqual({ used: 1, rows: 1 });
  });

  it('is had together with the others or not at all', async () => {
    const plenty = await coupon('PLENTY');
    const scarce = await coupon('SCARCE', { limit: 5 });
    const replies = await Promise.all(
      // In either order: nobody waits for ever.
      Array.from({ length: 40 }, (_, index) =>
        reserve(index % 2 === 0 ? ['PLENTY', 'SCARCE'] : ['SCARCE', 'PLENTY']),
      ),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(5);
    expect(await used(plenty)).toEqual({ used: 5, rows: 5 });
    expect(await used(scarce)).toEqual({ used: 5, rows: 5 });
    expect(await reserve(['PLENTY', 'NOSUCH'])).toMatchObject({ ok: false, code: 'COUPON_INVALID' });
  });

  it('is the same one for every try of an attempt, also at the prices', async () => {
    const couponId = await coupon('AGAIN', { limit: 1, limitPerUser: 1 });
    const [userId, attempt, first] = [newId('user'), newId('event'), newId('order')];
    expect(await reserve(['AGAIN'], { userId, attempt, orderId: first })).toEqual({
      ok: true,
      orderId: first,
    });
    const again = await Promise.all(
      Array.from({ length: 5 }, () => reserve(['again'], { userId, attempt, orderId: newId('order') })),
    );
    expect(again).toEqual(again.map(() => ({ ok: true, orderId: first })));
    expect(await used(couponId)).toEqual({ used: 1, rows: 1 });

    const variantId = await shop.sell();
    const owner = signedClient(shop.service, customer(userId));
    const { createCart } = await owner.data<{ createCart: { cart: { id: string } } }>(
      'mutation ($input: CreateCartInput!) { createCart(input: $input) { cart { id } } }',
      { input: { lines: [{ variantId, quantity: 1 }] } },
    );
    const cartId = createCart.cart.id;
    await database.db.execute(sql`insert into cart_coupons values (${cartId}, ${couponId}, now())`);
    const ask = (given?: string) =>
      shop.bus.request('carts.snapshot', {
        cartId,
        userId,
        expectedVersion: null,
        shippingMethod: 'standard',
        shippingAddress: {
          fullName: 'Ada',
          line1: 'Ring 1',
          line2: null,
          city: 'Wien',
          region: null,
          postalCode: '1010',
          country: 'AT',
          phone: null,
        },
        ...(given === undefined ? {} : { attempt: given }),
      });
    expect(await ask(attempt)).toMatchObject({ ok: true, snapshot: { cost: { discount: { amount: 100 } } } });
    expect(await ask(newId('event'))).toMatchObject({ ok: false, code: 'COUPON_INVALID' });
    expect(await ask()).toMatchObject({ ok: false, code: 'COUPON_INVALID' });
  });
});

describe('a use returns', () => {
  it.each([
    ['is refused', 'CANCELLED', { refused: true }],
    ['is cancelled', 'CANCELLED', {}],
    ['expires', 'EXPIRED', {}],
  ] as const)('when its order %s, once however often that is said', async (how, status, more) => {
    const code = `BACK-${how.replaceAll(' ', '-')}`;
    const couponId = await coupon(code, { limit: 1 });
    const orderId = newId('order');
    await reserve([code], { orderId });
    await shop.say('orders.statusChanged', order(orderId, 'PENDING', [code]));
    await shop.say('orders.statusChanged', order(orderId, status, [code], { version: 2, ...more }));
    await shop.say('orders.statusChanged', order(orderId, status, [code], { version: 2, ...more }));
    await eventually(async () => expect(await used(couponId)).toEqual({ used: 0, rows: 0 }));
    // What was said before its death comes late: it uses nothing.
    await shop.say('orders.statusChanged', order(orderId, 'AWAITING_PAYMENT', [code]));
    const next = newId('order');
    expect(await reserve([code], { orderId: next })).toEqual({ ok: true, orderId: next });
    await shop.say('orders.statusChanged', order(next, 'PENDING', [code]));
    await eventually(async () => {
      const [row] = await database.db.execute<{ state: string }>(
        sql`select state from coupon_uses where order_id = ${next}`,
      );
      expect(row?.state).toBe('USED');
    });
    expect(await used(couponId)).toEqual({ used: 1, rows: 1 });
  });
});
