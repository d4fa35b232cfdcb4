import type { MessageData } from '@bazaar/events';
import { guest } from '@bazaar/identity';
import { newId, openDatabase } from '@bazaar/service-kit';
import { admin, customer, eventually, type SignedClient, signedClient } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteExpired } from './data/carts.ts';
import { seed } from './seed.ts';
import { openTestShop, productChanged, stockChanged, type TestShop } from './test-shop.ts';

type CartData = {
  id: string;
  token: string;
  version: number;
  itemCount: number;
  lines: { quantity: number; unitPrice: { amount: number }; problems: { code: string }[] }[];
  coupons: { code: string }[];
};

const fields = `id token version itemCount coupons { code }
  lines { quantity unitPrice { amount } problems { code previousPrice { amount } available } }`;

let shop: TestShop;
let anyone: SignedClient;

beforeAll(async () => {
  shop = await openTestShop({ client: (service) => signedClient(service) });
  anyone = signedClient(shop.service);
});
afterAll(() => shop.stop());

const as = (userId: string): SignedClient => signedClient(shop.service, customer(userId));

const opened = async (client: SignedClient, lines: Record<string, number> = {}): Promise<CartData> => {
  const { createCart } = await client.data<{ createCart: { cart: CartData } }>(
    `mutation ($lines: [CartLineInput!]) { createCart(input: { lines: $lines }) { cart { ${fields} } } }`,
    { lines: Object.entries(lines).map(([variantId, quantity]) => ({ variantId, quantity })) },
  );
  return createCart.cart;
};

const cartOf = async (client: SignedClient): Promise<CartData | null> =>
  (await client.data<{ cart: CartData | null }>(`{ cart { ${fields} } }`)).cart;

const add = (client: SignedClient, cartId: string, variantId: string, quantity: number) =>
  client.data(
    `mutation ($input: AddCartLinesInput!) { addCartLines(input: $input) { userErrors { code } } }`,
    { input: { cartId, lines: [{ variantId, quantity }] } },
  );

const address = {
  fullName: 'Ada',
  line1: 'Ring 1',
  line2: null,
  city: 'Wien',
  region: null,
  postalCode: '1010',
  country: 'AT',
  phone: null,
};

const snapshot = (cartId: string, userId: string, more: object = {}) =>
  shop.bus.request('carts.snapshot', {
    cartId,
    userId,
    expectedVersion: null,
    shippingMethod: 'standard',
    shippingAddress: address,
    ...more,
  });

describe("the catalogue's messages", () => {
  it('move prices and stock, and withdraw, whatever the order of arrival', async () => {
    const productId = newId('product');
    const client = as(newId('user'));
    const variantId = await shop.sell({ price: 1000, available: 9, productId });
    await opened(client, { [variantId]: 5 });

    const dearer = productChanged([{ variantId, price: 1200 }], { productId, version: 3 });
    await shop.say('products.changed', dearer);
    await shop.say(
      'products.changed',
      productChanged([{ variantId, price: 800 }], { productId, version: 2 }),
    );
    await shop.say('inventory.stockChanged', stockChanged(variantId, 3, 5));
    await shop.say('inventory.stockChanged', stockChanged(variantId, 100, 4));
    await eventually(async () => {
      expect((await cartOf(client))?.lines).toEqual([
        {
          quantity: 5,
          unitPrice: { amount: 1200 },
          problems: [
            { code: 'INSUFFICIENT_STOCK', available: 3, previousPrice: null },
            { code: 'PRICE_CHANGED', available: null, previousPrice: { amount: 1000 } },
          ],
        },
      ]);
    });

    await shop.say('products.changed', productChanged([], { productId, version: 4 }));
    await eventually(async () => {
      expect((await cartOf(client))?.lines[0]?.problems).toMatchObject([{ code: 'WITHDRAWN' }]);
    });
  });

  it('name what a cart holds, and rename it', async () => {
    const productId = newId('product');
    const client = as(newId('user'));
    const variantId = await shop.sell({ productId });
    await opened(client, { [variantId]: 1 });
    const named = () => client.data('{ cart { lines { variant { id sku product { id name } } } } }');
    const variant = { id: variantId, sku: `SKU-${variantId.slice(-6)}` };
    const line = (name: string) => ({ variant: { ...variant, product: { id: productId, name } } });
    expect(await named()).toEqual({ cart: { lines: [line('Linen shirt')] } });
    const renamed = { productId, version: 2, name: 'Hemp shirt' };
    await shop.say('products.changed', productChanged([{ variantId, price: 1000 }], renamed));
    await eventually(async () => expect(await named()).toEqual({ cart: { lines: [line('Hemp shirt')] } }));
  });
});

describe('a claim', () => {
  const claim = async (userId: string, cartToken: string): Promise<string | null> => {
    const answer = shop.bus.expect('carts.claimed', userId, () => true);
    await shop.say('carts.claim', { userId, cartToken });
    return (await answer.within(10_000)).data.cartId;
  };

  it("makes a guest's cart the person's, and its token opens it no more", async () => {
    const userId = newId('user');
    const variantId = await shop.sell();
    const cart = await opened(anyone, { [variantId]: 2 });
    expect(await claim(userId, cart.token)).toBe(cart.id);
    expect(await cartOf(as(userId))).toMatchObject({ id: cart.id, itemCount: 2, token: null });
    expect(await cartOf(signedClient(shop.service, { ...guest, cartToken: cart.token }))).toBeNull();
    expect(await claim(userId, cart.token)).toBe(cart.id);
    expect((await cartOf(as(userId)))?.itemCount).toBe(2);
    expect(await claim(newId('user'), cart.token)).toBeNull();
    expect(await claim(userId, 'nonsense')).toBeNull();
  });

  it('merges it into the cart the person has, once however often it is said', async () => {
    const userId = newId('user');
    const [shared, fresh] = [await shop.sell({ available: 4 }), await shop.sell()];
    const own = await opened(as(userId), { [shared]: 2 });
    const guests = await opened(anyone, { [shared]: 3, [fresh]: 1 });
    const event = await shop.say('carts.claim', { userId, cartToken: guests.token });
    await shop.say('carts.claim', { userId, cartToken: guests.token }, event);
    expect(await claim(userId, guests.token)).toBe(own.id);
    const merged = await cartOf(as(userId));
    expect(merged).toMatchObject({ id: own.id, version: 2, itemCount: 5 });
    expect(merged?.lines.map(({ quantity }) => quantity)).toEqual([4, 1]);
  });

  it('by mutation tells what became of the lines', async () => {
    const userId = newId('user');
    const [shared, fresh] = [await shop.sell({ available: 4 }), await shop.sell()];
    await opened(as(userId), { [shared]: 2 });
    const guests = await opened(anyone, { [shared]: 3, [fresh]: 1 });
    const merge = `mutation ($token: String!) { mergeCarts(input: { cartToken: $token }) {
      cart { itemCount } merge { added summed problems { code available } } userErrors { code } } }`;
    expect(await as(userId).data(merge, { token: guests.token })).toEqual({
      mergeCarts: {
        cart: { itemCount: 5 },
        merge: { added: 1, summed: 1, problems: [{ code: 'INSUFFICIENT_STOCK', available: 4 }] },
        userErrors: [],
      },
    });
    expect(await as(userId).data(merge, { token: guests.token })).toMatchObject({
      mergeCarts: { cart: { itemCount: 5 }, merge: { added: 0, summed: 0, problems: [] } },
    });
    expect(await as(newId('user')).data(merge, { token: guests.token })).toMatchObject({
      mergeCarts: { cart: null, merge: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
  });

  it('names every line and coupon that was not taken over whole, to who claims by message too', async () => {
    const codesOf = (kind: string) => [1, 2, 3].map((index) => `MERGE-${kind}-${index}`);
    const coupons = [...codesOf('OWN'), ...codesOf('GUEST')].map((code) => ({
      id: newId('coupon'),
      code,
      kind: 'FREE_SHIPPING' as const,
      basisPoints: null,
      amount: null,
      minimum: null,
      buyQuantity: null,
      getQuantity: null,
      categoryIds: [],
      limit: null,
      limitPerUser: null,
      startsAt: null,
      endsAt: null,
    }));
    await seed({ databaseUrl: shop.databaseUrl }, { coupons });
    const apply = (client: SignedClient, cart: CartData, code: string) =>
      client.data(
        'mutation ($input: ApplyCouponInput!) { applyCoupon(input: $input) { userErrors { code } } }',
        {
          input: { cartId: cart.id, cartToken: cart.token, code },
        },
      );
    const userId = newId('user');
    const scarce = await shop.sell({ available: 4 });
    const own = await opened(as(userId), { [scarce]: 2 });
    const guests = await opened(anyone, { [scarce]: 3 });
    for (const code of codesOf('OWN')) await apply(as(userId), own, code);
    for (const code of codesOf('GUEST')) await apply(anyone, guests, code);

    const answer = shop.bus.expect('carts.claimed', userId, () => true);
    await shop.say('carts.claim', { userId, cartToken: guests.token });
    const { merge } = (await answer.within(10_000)).data;
    expect(merge).toEqual({
      added: 0,
      summed: 1,
      problems: [
        { code: 'INSUFFICIENT_STOCK', message: 'Linen shirt: Only 4 are left.' },
        { code: 'COUPON_INVALID', message: 'MERGE-GUEST-3: A cart has 5 coupons at most.' },
      ],
    });
    expect((await cartOf(as(userId)))?.coupons).toHaveLength(5);
  });

  it('of one cart by many people at once goes to one of them', async () => {
    const guests = await opened(anyone, { [await shop.sell()]: 1 });
    const people = Array.from({ length: 8 }, () => newId('user'));
    const merge = `mutation ($token: String!) { mergeCarts(input: { cartToken: $token }) { cart { id } } }`;
    const answers = await Promise.all(
      people.map((userId) =>
        as(userId).data<{ mergeCarts: { cart: object | null } }>(merge, { token: guests.token }),
      ),
    );
    expect(answers.filter(({ mergeCarts }) => mergeCarts.cart !== null)).toHaveLength(1);
  });
});

describe('a snapshot for checkout', () => {
  it('is the cart priced for an address and a method', async () => {
    const userId = newId('user');
    const variantId = await shop.sell({ price: 1200 });
    const { id } = await opened(as(userId), { [variantId]: 2 });
    const eur = (amount: number) => ({ amount, currency: 'EUR' });
    expect(await snapshot(id, userId, { expectedVersion: 1 })).toMatchObject({
      ok: true,
      snapshot: {
        cartId: id,
        version: 1,
        lines: [
          {
            variantId,
            productName: 'Linen shirt',
            quantity: 2,
            unitPrice: eur(1200),
            tax: eur(400),
            total: eur(2400),
          },
        ],
        cost: { subtotal: eur(2400), shipping: eur(490), tax: eur(400), taxIncluded: true, total: eur(2890) },
        shippingMethod: { code: 'standard', name: 'Standard' },
        couponCodes: [],
      },
    });
  });

  it('is refused with a reason', async () => {
    const userId = newId('user');
    const { id } = await opened(as(userId));
    expect(await snapshot(id, newId('user'))).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(await snapshot('nonsense', userId)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(await snapshot(id, userId)).toMatchObject({ ok: false, code: 'CART_EMPTY' });
    const productId = newId('product');
    const variantId = await shop.sell({ productId });
    await add(as(userId), id, variantId, 1);
    expect(await snapshot(id, userId, { expectedVersion: 1 })).toMatchObject({
      code: 'VERSION_CONFLICT',
      cartId: id,
    });
    expect(await snapshot(id, userId, { shippingMethod: 'pigeon' })).toMatchObject({
      code: 'METHOD_UNAVAILABLE',
    });
    const nowhere = { ...address, country: 'XX' };
    expect(await snapshot(id, userId, { shippingAddress: nowhere })).toMatchObject({
      code: 'INVALID_ADDRESS',
      path: ['shippingAddress', 'country'],
    });
    const archived = productChanged([{ variantId, price: 1000 }], {
      productId,
      version: 2,
      status: 'ARCHIVED',
    });
    await shop.say('products.changed', archived);
    await eventually(async () => expect(await snapshot(id, userId)).toMatchObject({ code: 'WITHDRAWN' }));
  });

  it('is refused once when a price has moved', async () => {
    const userId = newId('user');
    const productId = newId('product');
    const variantId = await shop.sell({ price: 1000, productId });
    const { id } = await opened(as(userId), { [variantId]: 1 });
    await shop.say(
      'products.changed',
      productChanged([{ variantId, price: 1100 }], { productId, version: 2 }),
    );
    await eventually(async () =>
      expect((await cartOf(as(userId)))?.lines[0]?.problems).toMatchObject([{ code: 'PRICE_CHANGED' }]),
    );
    expect(await snapshot(id, userId, { expectedVersion: 1 })).toMatchObject({ code: 'PRICE_CHANGED' });
    expect(await snapshot(id, userId, { expectedVersion: 1 })).toMatchObject({
      ok: true,
      snapshot: { cost: { subtotal: { amount: 1100 } } },
    });
  });
});

describe('a confirmed order', () => {
  const confirmed = (
    cartId: string,
    customerId: string,
    bought: Record<string, number>,
    couponCodes: string[] = [],
  ): MessageData<'orders.statusChanged'> => ({
    orderId: newId('order'),
    number: 'B1',
    version: 3,
    status: 'CONFIRMED',
    previousStatus: 'AWAITING_PAYMENT',
    refused: false,
    at: new Date().toISOString(),
    customerId,
    cartId,
    couponCodes,
    lines: Object.entries(bought).map(([variantId, quantity]) => ({
      lineId: newId('orderline'),
      variantId,
      productId: newId('product'),
      sellerId: newId('seller'),
      quantity,
    })),
  });

  it('closes its cart; the next one is new', async () => {
    const userId = newId('user');
    const variantId = await shop.sell();
    const { id } = await opened(as(userId), { [variantId]: 2 });
    await shop.say('orders.statusChanged', {
      ...confirmed(id, userId, { [variantId]: 2 }),
      status: 'AWAITING_PAYMENT',
    });
    await shop.say('orders.statusChanged', confirmed(id, userId, { [variantId]: 2 }));
    await eventually(async () => expect(await cartOf(as(userId))).toBeNull());
    expect((await opened(as(userId))).id).not.toBe(id);
  });

  it('leaves what was put in after it was placed, and takes its part once', async () => {
    const userId = newId('user');
    const [bought, later] = [await shop.sell(), await shop.sell()];
    const { id } = await opened(as(userId), { [bought]: 5, [later]: 1 });
    const order = confirmed(id, userId, { [bought]: 2 });
    await shop.say('orders.statusChanged', order);
    await shop.say('orders.statusChanged', { ...order, version: 4 });
    await eventually(async () => expect((await cartOf(as(userId)))?.itemCount).toBe(4));
    await shop.say('orders.statusChanged', confirmed(id, userId, { [later]: 1 }));
    await eventually(async () => expect((await cartOf(as(userId)))?.itemCount).toBe(3));
  });

  it('uses its coupons up, once an order', async () => {
    const code = 'ONCE';
    const couponId = newId('coupon');
    const coupon = {
      id: couponId,
      code,
      kind: 'PERCENTAGE' as const,
      basisPoints: 1000,
      amount: null,
      minimum: null,
      buyQuantity: null,
      getQuantity: null,
      categoryIds: [],
      limit: 2,
      limitPerUser: 1,
      startsAt: null,
      endsAt: null,
    };
    await seed({ databaseUrl: shop.databaseUrl }, { coupons: [coupon] });
    await seed({ databaseUrl: shop.databaseUrl }, { coupons: [coupon] });
    const apply = (userId: string, cartId: string) =>
      as(userId).data<{ applyCoupon: { cart: CartData | null; userErrors: { code: string }[] } }>(
        `mutation ($input: ApplyCouponInput!) { applyCoupon(input: $input) { cart { ${fields} } userErrors { code } } }`,
        { input: { cartId, code } },
      );
    const used = async () =>
      (
        await signedClient(shop.service, admin(newId('user'))).data<{ _entities: { used: number }[] }>(
          `query ($id: ID!) { _entities(representations: [{ __typename: "Coupon", id: $id }]) { ... on Coupon { used } } }`,
          { id: couponId },
        )
      )._entities[0]?.used;

    const userId = newId('user');
    const variantId = await shop.sell();
    const { id } = await opened(as(userId), { [variantId]: 2 });
    expect((await apply(userId, id)).applyCoupon.cart?.coupons).toEqual([{ code }]);
    const order = confirmed(id, userId, { [variantId]: 1 }, [code]);
    await shop.say('orders.statusChanged', order);
    await shop.say('orders.statusChanged', { ...order, version: 4 });
    await eventually(async () => expect(await used()).toBe(1));
    expect((await cartOf(as(userId)))?.coupons).toEqual([]);
    expect((await apply(userId, id)).applyCoupon.userErrors).toEqual([{ code: 'COUPON_EXHAUSTED' }]);

    await shop.say(
      'orders.statusChanged',
      confirmed(newId('cart'), newId('user'), { [variantId]: 1 }, ['once']),
    );
    await eventually(async () => expect(await used()).toBe(2));
    const other = newId('user');
    const cart = await opened(as(other), { [variantId]: 1 });
    expect((await apply(other, cart.id)).applyCoupon.userErrors).toEqual([{ code: 'COUPON_EXHAUSTED' }]);
  });
});

describe('following a cart', () => {
  const follow = `subscription ($id: ID, $token: String) { cartChanged(cartId: $id, token: $token) { version itemCount } }`;

  it('shows it now, then after each change, until it is bought or merged', async () => {
    const userId = newId('user');
    const variantId = await shop.sell();
    const { id } = await opened(as(userId), { [variantId]: 1 });
    const events = as(userId).follow<{ cartChanged: { version: number; itemCount: number } }>(follow, { id });
    expect((await events.next()).value).toEqual({ data: { cartChanged: { version: 1, itemCount: 1 } } });
    await add(as(userId), id, variantId, 2);
    expect((await events.next()).value).toEqual({ data: { cartChanged: { version: 2, itemCount: 3 } } });
    await events.return?.();
  });

  it('shows what became of prices, stock and goods of its lines', async () => {
    const userId = newId('user');
    const productId = newId('product');
    const variantId = await shop.sell({ price: 1000, available: 5, productId });
    const { id } = await opened(as(userId), { [variantId]: 2 });
    type Seen = { cartChanged: { version: number; lines: { problems: { code: string }[] }[] } };
    const events = as(userId).follow<Seen>(
      'subscription ($id: ID) { cartChanged(cartId: $id) { version lines { problems { code } } } }',
      { id },
    );
    const next = async () => {
      const { data } = (await events.next()).value ?? {};
      return [
        data?.cartChanged.version,
        ...(data?.cartChanged.lines[0]?.problems.map(({ code }: { code: string }) => code) ?? []),
      ];
    };
    expect(await next()).toEqual([1]);
    await shop.say('inventory.stockChanged', stockChanged(variantId, 1, 2));
    expect(await next()).toEqual([1, 'INSUFFICIENT_STOCK']);
    await shop.say(
      'products.changed',
      productChanged([{ variantId, price: 1100 }], { productId, version: 2 }),
    );
    expect(await next()).toEqual([1, 'INSUFFICIENT_STOCK', 'PRICE_CHANGED']);
    await shop.say('inventory.stockChanged', stockChanged(variantId, 5, 3));
    expect(await next()).toEqual([1, 'PRICE_CHANGED']);
    // What was put in later is followed too.
    const late = await shop.sell();
    await add(as(userId), id, late, 1);
    expect(await next()).toEqual([2, 'PRICE_CHANGED']);
    await shop.say('products.changed', productChanged([], { productId, version: 3 }));
    expect(await next()).toEqual([2, 'WITHDRAWN']);
    await events.return?.();
  });

  it('ends for a guest whose cart was claimed', async () => {
    const cart = await opened(anyone, { [await shop.sell()]: 1 });
    const events = anyone.follow<{ cartChanged: { version: number } }>(follow, { token: cart.token });
    expect((await events.next()).value).toMatchObject({ data: { cartChanged: { version: 1 } } });
    await shop.say('carts.claim', { userId: newId('user'), cartToken: cart.token });
    expect((await events.next()).done).toBe(true);
  });

  it('is for its holder alone', async () => {
    const { id } = await opened(as(newId('user')));
    const events = as(newId('user')).follow(follow, { id });
    expect((await events.next()).value).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });
});

it('forgets a cart some days after its last change', async () => {
  const userId = newId('user');
  const mine = await opened(as(userId));
  const guests = await opened(anyone);
  const kept = await opened(anyone);
  const days = async (client: SignedClient): Promise<number> => {
    const query = 'query ($token: String) { cart(token: $token) { expiresAt } }';
    const variables = { token: client === anyone ? guests.token : null };
    const { cart } = await client.data<{ cart: { expiresAt: string } }>(query, variables);
    return Math.round((Date.parse(cart.expiresAt) - Date.now()) / (24 * 60 * 60 * 1000));
  };
  expect([await days(anyone), await days(as(userId))]).toEqual([7, 30]);

  const { db, close } = openDatabase(shop.databaseUrl, { max: 1, name: 'test' });
  try {
    await db.execute(sql`update carts set expires_at = now() where id in (${mine.id}, ${guests.id})`);
    expect((await opened(as(userId))).id).not.toBe(mine.id);
    await deleteExpired(db, new Date(), 1000);
    const left = await db.execute(sql`select id from carts where id in (${guests.id}, ${kept.id})`);
    expect(left.map(({ id }) => id)).toEqual([kept.id]);
  } finally {
    await close();
  }
});
