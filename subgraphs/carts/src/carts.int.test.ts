import { guest } from '@bazaar/identity';
import { newId } from '@bazaar/service-kit';
import { admin, customer, type SignedClient, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestShop, type TestShop } from './test-shop.ts';

type CartData = {
  id: string;
  token: string | null;
  version: number;
  itemCount: number;
  lines: { id: string; quantity: number; variant: { id: string; product: { id: string } | null } }[];
  cost: { subtotal: { amount: number }; discount: { amount: number }; total: { amount: number } };
};
type Payload = { cart: CartData | null; userErrors: { code: string; path: string[] | null }[] };

const fields = `cart { id token version itemCount
  lines { id quantity variant { id product { id } } }
  cost { subtotal { amount } discount { amount } total { amount } } }
  userErrors { code path ... on InsufficientStockError { requested available variant { id } } }`;

let statements: string[] = [];
let shop: TestShop;
let anyone: SignedClient;

beforeAll(async () => {
  shop = await openTestShop({
    onStatement: (statement) => statements.push(statement),
    client: (service) => signedClient(service),
  });
  anyone = signedClient(shop.service);
});
afterAll(() => shop.stop());

const mutate = async (
  client: SignedClient,
  mutation: string,
  input: Record<string, unknown>,
): Promise<Payload> => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
  const data = await client.data<Record<string, Payload>>(document, { input });
  const payload = data[mutation];
  if (!payload) throw new Error('no payload');
  return payload;
};

const opened = async (client: SignedClient, input: Record<string, unknown> = {}): Promise<CartData> => {
  const { cart, userErrors } = await mutate(client, 'createCart', input);
  expect(userErrors).toEqual([]);
  if (!cart) throw new Error('no cart');
  return cart;
};

const codes = (payload: Payload): string[] => payload.userErrors.map(({ code }) => code);

it('refuses what the gateway has not signed', async () => {
  const response = await fetch(shop.service.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  expect(response.status).toBe(401);
});

describe("a guest's cart", () => {
  it('is opened, filled and priced', async () => {
    const variantId = await shop.sell({ price: 1250 });
    const cart = await opened(anyone, { lines: [{ variantId, quantity: 2 }] });
    expect(cart).toMatchObject({
      version: 1,
      itemCount: 2,
      lines: [{ quantity: 2, variant: { id: variantId } }],
    });
    expect(cart.token).toHaveLength(43);
    expect(cart.lines[0]?.variant.product?.id).toMatch(/^product_/);

    const input = { cartId: cart.id, cartToken: cart.token, lines: [{ variantId, quantity: 3 }] };
    const added = await mutate(anyone, 'addCartLines', input);
    expect(added.cart).toMatchObject({ version: 2, itemCount: 5, cost: { total: { amount: 6250 } } });
  });

  it('opens for its token alone, as argument or header, for entities too', async () => {
    const cart = await opened(anyone);
    const byId = 'query ($id: ID, $token: String) { cart(id: $id, token: $token) { id } }';
    const entity = `query ($id: ID!) { _entities(representations: [{ __typename: "Cart", id: $id }]) { ... on Cart { id token } } }`;
    const holder = signedClient(shop.service, { ...guest, cartToken: cart.token });
    const { id, token } = cart;
    expect(await anyone.data(byId, { id })).toEqual({ cart: null });
    expect(await anyone.data(byId, { id, token: 'x'.repeat(43) })).toEqual({ cart: null });
    expect(await anyone.data(byId, { id: 'cart_nonsense', token })).toEqual({ cart: null });
    expect(await anyone.data(byId, { id, token })).toEqual({ cart: { id } });
    expect(await anyone.data(byId, { token })).toEqual({ cart: { id } });
    expect(await holder.data(byId, { id })).toEqual({ cart: { id } });
    expect(await holder.data(byId)).toEqual({ cart: { id } });
    expect(await anyone.data(entity, { id })).toEqual({ _entities: [null] });
    expect(await holder.data(entity, { id })).toEqual({ _entities: [{ id, token }] });
    expect(codes(await mutate(anyone, 'clearCart', { cartId: id }))).toEqual(['NOT_FOUND']);
  });
});

describe("a person's cart", () => {
  it('is theirs alone', async () => {
    const userId = newId('user');
    const owner = signedClient(shop.service, customer(userId));
    const { id, token } = await opened(owner);
    expect(token).toBeNull();
    const query = `query ($user: ID!, $cart: ID!) { cart(id: $cart) { user { id } }
      _entities(representations: [{ __typename: "User", id: $user }, { __typename: "Cart", id: $cart }]) {
        ... on User { cart { id } } ... on Cart { id } } }`;
    const variables = { user: userId, cart: id };
    expect(await owner.data(query, variables)).toEqual({
      cart: { user: { id: userId } },
      _entities: [{ cart: { id } }, { id }],
    });
    for (const stranger of [anyone, signedClient(shop.service, customer(newId('user')))])
      expect(await stranger.data(query, variables)).toEqual({
        cart: null,
        _entities: [{ cart: null }, null],
      });
  });

  it('is one: opening another gives the same with the lines put in', async () => {
    const variantId = await shop.sell();
    const owner = signedClient(shop.service, customer(newId('user')));
    const first = await opened(owner);
    const second = await opened(owner, { lines: [{ variantId, quantity: 1 }] });
    expect(second).toMatchObject({ id: first.id, version: 2, itemCount: 1 });
    expect(codes(await mutate(owner, 'createCart', { currency: 'USD' }))).toEqual(['CURRENCY_MISMATCH']);
    const atOnce = await Promise.all(
      [1, 2, 3, 4].map(() => opened(owner, { lines: [{ variantId, quantity: 1 }] })),
    );
    expect(new Set(atOnce.map(({ id }) => id))).toEqual(new Set([first.id]));
    expect(Math.max(...atOnce.map(({ itemCount }) => itemCount))).toBe(5);
  });

  it('is one, even when several are opened at once', async () => {
    const owner = signedClient(shop.service, customer(newId('user')));
    const carts = await Promise.all([1, 2, 3, 4, 5].map(() => opened(owner)));
    expect(new Set(carts.map(({ id }) => id)).size).toBe(1);
  });
});

describe('changing lines', () => {
  it('adds up exactly when 50 write at once', async () => {
    const variantId = await shop.sell();
    const { id, token } = await opened(anyone);
    const input = { cartId: id, cartToken: token, lines: [{ variantId, quantity: 2 }] };
    const payloads = await Promise.all(
      Array.from({ length: 50 }, () => mutate(anyone, 'addCartLines', input)),
    );
    expect(payloads.flatMap(codes)).toEqual([]);
    expect(payloads.map(({ cart }) => cart?.version).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 2),
    );
    expect(Math.max(...payloads.map(({ cart }) => cart?.itemCount ?? 0))).toBe(100);
  });

  it('answers the cart as it is stored, whatever was changed', async () => {
    const variants = await Promise.all([1, 2, 3].map(() => shop.sell({ price: 1000 })));
    const admins = signedClient(shop.service, admin(newId('user')));
    const code = 'AS-STORED';
    const made = await admins.data<{ createCoupon: { userErrors: unknown[] } }>(
      'mutation ($input: CreateCouponInput!) { createCoupon(input: $input) { userErrors { code } } }',
      { input: { code, kind: 'PERCENTAGE', basisPoints: 1000 } },
    );
    expect(made.createCoupon.userErrors).toEqual([]);
    const { id, token } = await opened(anyone, { lines: [{ variantId: variants[2], quantity: 2 }] });
    const change = async (mutation: string, input: object): Promise<CartData> => {
      const { cart, userErrors } = await mutate(anyone, mutation, { cartId: id, cartToken: token, ...input });
      expect(userErrors).toEqual([]);
      if (!cart) throw new Error('no cart');
      const query = `query ($id: ID, $token: String) { ${fields.split('userErrors')[0]?.replace('cart {', 'cart(id: $id, token: $token) {')} }`;
      expect(await anyone.data(query, { id, token })).toEqual({ cart });
      return cart;
    };
    const lines = variants.map((variantId) => ({ variantId, quantity: 1 }));
    const { lines: held } = await change('addCartLines', { lines });
    expect(held.map(({ quantity }) => quantity)).toEqual([3, 1, 1]);
    await change('applyCoupon', { code });
    const [first, second, third] = held.map((line) => line.id);
    const set = [
      { lineId: first, quantity: 5 },
      { lineId: second, quantity: 0 },
    ];
    expect((await change('updateCartLines', { lines: set })).cost.discount.amount).toBe(600);
    await change('removeCartLines', { lineIds: [third] });
    await change('removeCoupon', { code });
    const address = {
      fullName: 'Ada Lovelace',
      line1: 'Am Hof 1',
      city: 'Wien',
      postalCode: '1010',
      country: 'AT',
    };
    await change('setCartShippingAddress', { address });
    await change('setCartShippingMethod', { code: 'standard' });
    expect(await change('clearCart', {})).toMatchObject({ version: 9, lines: [] });
  });

  it('takes two statements: what it is decided on, and the change', async () => {
    const variantId = await shop.sell();
    const { id, token } = await opened(anyone);
    statements = [];
    const input = { cartId: id, cartToken: token, lines: [{ variantId, quantity: 2 }] };
    await mutate(anyone, 'addCartLines', input);
    const about = (what: RegExp): number => statements.filter((statement) => what.test(statement)).length;
    expect(about(/from "carts"/)).toBe(1);
    expect(about(/update carts/)).toBe(1);
    expect(about(/^\s*(begin|commit)|for update|insert into "/)).toBe(0);
  });

  it('says which variant is short, and changes nothing', async () => {
    const variantId = await shop.sell({ available: 3 });
    const plenty = await shop.sell();
    const { id, token } = await opened(anyone);
    const lines = [
      { variantId: plenty, quantity: 1 },
      { variantId, quantity: 4 },
    ];
    const refused = await mutate(anyone, 'addCartLines', { cartId: id, cartToken: token, lines });
    expect(refused).toMatchObject({
      cart: null,
      userErrors: [
        {
          code: 'INSUFFICIENT_STOCK',
          path: ['lines', '1', 'quantity'],
          requested: 4,
          available: 3,
          variant: { id: variantId },
        },
      ],
    });
    const { cart } = await anyone.data<{ cart: CartData }>(
      'query ($token: String) { cart(token: $token) { itemCount version } }',
      {
        token,
      },
    );
    expect(cart).toEqual({ itemCount: 0, version: 1 });
  });

  it('refuses what is unknown, malformed or of another currency', async () => {
    const dollars = await shop.sell({ currency: 'USD' });
    const { id, token } = await opened(anyone);
    const add = async (variantId: string, quantity = 1) =>
      codes(
        await mutate(anyone, 'addCartLines', {
          cartId: id,
          cartToken: token,
          lines: [{ variantId, quantity }],
        }),
      );
    expect(await add(newId('variant'))).toEqual(['VARIANT_NOT_FOUND']);
    expect(await add('variant_\u0000')).toEqual(['VARIANT_NOT_FOUND']);
    expect(await add(dollars)).toEqual(['CURRENCY_MISMATCH']);
    expect(await add(dollars, -1)).toEqual(['INVALID_QUANTITY']);
    expect(codes(await mutate(anyone, 'clearCart', { cartId: "cart_' or 1=1", cartToken: token }))).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('sets, removes and clears, and refuses a stale version with the cart as it is', async () => {
    const [a, b] = [await shop.sell(), await shop.sell()];
    const { id, token, lines } = await opened(anyone, {
      lines: [
        { variantId: a, quantity: 1 },
        { variantId: b, quantity: 1 },
      ],
    });
    const reach = { cartId: id, cartToken: token };
    const [first, second] = lines;
    const set = await mutate(anyone, 'updateCartLines', {
      ...reach,
      lines: [{ lineId: first?.id, quantity: 7 }],
    });
    expect(set.cart).toMatchObject({ version: 2, itemCount: 8 });
    const stale = await mutate(anyone, 'clearCart', { ...reach, expectedVersion: 1 });
    expect(codes(stale)).toEqual(['VERSION_CONFLICT']);
    expect(stale.cart).toMatchObject({ version: 2, itemCount: 8 });
    const none = await mutate(anyone, 'updateCartLines', {
      ...reach,
      lines: [{ lineId: first?.id, quantity: 0 }],
    });
    expect(none.cart?.lines).toMatchObject([{ id: second?.id }]);
    expect(codes(await mutate(anyone, 'removeCartLines', { ...reach, lineIds: [first?.id] }))).toEqual([
      'NOT_FOUND',
    ]);
    const removed = await mutate(anyone, 'removeCartLines', { ...reach, lineIds: [second?.id] });
    expect(removed.cart).toMatchObject({ version: 4, itemCount: 0 });
    const cleared = await mutate(anyone, 'clearCart', { ...reach, expectedVersion: 4 });
    expect(cleared.cart).toMatchObject({ version: 4 });
  });
});

describe('coupons and carriage', () => {
  const manager = () => signedClient(shop.service, admin(newId('user')));
  const couponInput = (more: Record<string, unknown>) => ({
    input: { kind: 'PERCENTAGE', basisPoints: 1000, ...more },
  });
  const make = `mutation ($input: CreateCouponInput!) { createCoupon(input: $input) {
    coupon { id code used active minimum { amount currency } } userErrors { code path } } }`;

  it('are made and ended by admins alone', async () => {
    const made = await manager().data<{ createCoupon: { coupon: { id: string } } }>(
      make,
      couponInput({ code: 'Summer', minimum: 1500 }),
    );
    const { coupon } = made.createCoupon;
    expect(coupon).toMatchObject({
      code: 'Summer',
      used: 0,
      active: true,
      minimum: { amount: 1500, currency: 'EUR' },
    });
    expect(await manager().data(make, couponInput({ code: 'SUMMER' }))).toMatchObject({
      createCoupon: { coupon: null, userErrors: [{ code: 'CODE_TAKEN', path: ['code'] }] },
    });
    const { errors } = await anyone.ask(make, couponInput({ code: 'MINE' }));
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    const entity = `query ($id: ID!) { _entities(representations: [{ __typename: "Coupon", id: $id }]) { ... on Coupon { code } } }`;
    const seen = await signedClient(shop.service, customer(newId('user'))).data(entity, { id: coupon.id });
    expect(seen).toEqual({ _entities: [null] });
    expect(await manager().data(entity, { id: coupon.id })).toEqual({ _entities: [{ code: 'Summer' }] });
  });

  it('count while they hold', async () => {
    const variantId = await shop.sell({ price: 1000 });
    const made = await manager().data<{ createCoupon: { coupon: { id: string } } }>(
      make,
      couponInput({ code: 'TENTH', minimum: 1500 }),
    );
    const { id, token } = await opened(anyone, { lines: [{ variantId, quantity: 1 }] });
    const reach = { cartId: id, cartToken: token };
    expect(codes(await mutate(anyone, 'applyCoupon', { ...reach, code: 'nothing like it' }))).toEqual([
      'COUPON_INVALID',
    ]);
    expect(codes(await mutate(anyone, 'applyCoupon', { ...reach, code: 'TENTH' }))).toEqual([
      'COUPON_INVALID',
    ]);
    await mutate(anyone, 'addCartLines', { ...reach, lines: [{ variantId, quantity: 1 }] });
    const applied = await mutate(anyone, 'applyCoupon', { ...reach, code: ' tenth ' });
    expect(applied.cart).toMatchObject({
      version: 3,
      cost: { discount: { amount: 200 }, total: { amount: 1800 } },
    });
    const again = await mutate(anyone, 'applyCoupon', { ...reach, code: 'TENTH' });
    expect(again.cart?.version).toBe(3);

    const couponId = made.createCoupon.coupon.id;
    await manager().data(
      'mutation ($id: ID!) { disableCoupon(input: { couponId: $id }) { userErrors { code } } }',
      {
        id: couponId,
      },
    );
    const seen = await anyone.data(
      'query ($token: String) { cart(token: $token) { problems { code } cost { discount { amount } } } }',
      { token },
    );
    expect(seen).toEqual({
      cart: { problems: [{ code: 'COUPON_INVALID' }], cost: { discount: { amount: 0 } } },
    });
    const off = await mutate(anyone, 'removeCoupon', { ...reach, code: 'TENTH' });
    expect(codes(off)).toEqual([]);
    expect(codes(await mutate(anyone, 'removeCoupon', { ...reach, code: 'TENTH' }))).toEqual(['NOT_FOUND']);
  });

  it('carriage follows from address and method', async () => {
    const variantId = await shop.sell({ price: 1000 });
    const { id, token } = await opened(anyone, { lines: [{ variantId, quantity: 1 }] });
    const reach = { cartId: id, cartToken: token };
    const address = { fullName: 'Ada', line1: 'Ring 1', city: 'Wien', postalCode: '1010', country: 'AT' };
    expect(codes(await mutate(anyone, 'setCartShippingMethod', { ...reach, code: 'standard' }))).toEqual([
      'METHOD_UNAVAILABLE',
    ]);
    const bad = await mutate(anyone, 'setCartShippingAddress', {
      ...reach,
      address: { ...address, country: 'XX' },
    });
    expect(bad.userErrors).toMatchObject([{ code: 'INVALID_ADDRESS', path: ['address', 'country'] }]);
    await mutate(anyone, 'setCartShippingAddress', { ...reach, address });
    const chosen = await mutate(anyone, 'setCartShippingMethod', { ...reach, code: 'standard' });
    expect(chosen.cart?.cost.total.amount).toBe(1490);
    const seen = await anyone.data(
      `query ($token: String) { cart(token: $token) { shippingAddress { city country region }
        shippingMethod { code cost { amount formatted } } shippingMethods { code } cost { tax { amount } } } }`,
      { token },
    );
    expect(seen).toEqual({
      cart: {
        shippingAddress: { city: 'Wien', country: 'AT', region: null },
        shippingMethod: { code: 'standard', cost: { amount: 490, formatted: '€4.90' } },
        shippingMethods: [{ code: 'standard' }, { code: 'express' }],
        cost: { tax: { amount: 167 } },
      },
    });
  });
});

describe('a wishlist', () => {
  const add = `mutation ($id: ID!) { addToWishlist(input: { variantId: $id }) { wishlistItem { id variant { id product { id } } } userErrors { code } } }`;
  const read = `query ($user: ID!, $first: Int, $after: String) { _entities(representations: [{ __typename: "User", id: $user }]) {
    ... on User { wishlist(first: $first, after: $after) { totalCount nodes { id variant { id } } pageInfo { hasNextPage endCursor } } } } }`;

  it('is kept newest first, twice is once, for its owner alone', async () => {
    const userId = newId('user');
    const owner = signedClient(shop.service, customer(userId));
    const variants = [await shop.sell(), await shop.sell(), await shop.sell()];
    for (const id of variants) await owner.data(add, { id });
    const [first] = variants;
    const twice = await owner.data<{ addToWishlist: { wishlistItem: { id: string; variant: object } } }>(
      add,
      {
        id: first,
      },
    );
    expect(twice.addToWishlist.wishlistItem.variant).toMatchObject({
      id: first,
      product: { id: expect.any(String) },
    });
    type Page = {
      _entities: {
        wishlist: {
          totalCount: number;
          nodes: { variant: { id: string } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        } | null;
      }[];
    };
    const page = (await owner.data<Page>(read, { user: userId, first: 2 }))._entities[0]?.wishlist;
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(page?.nodes.map(({ variant }) => variant.id)).toEqual([variants[2], variants[1]]);
    const rest = await owner.data<Page>(read, { user: userId, first: 2, after: page?.pageInfo.endCursor });
    expect(rest._entities[0]?.wishlist?.nodes.map(({ variant }) => variant.id)).toEqual([first]);

    const stranger = signedClient(shop.service, customer(newId('user')));
    expect(await stranger.data(read, { user: userId })).toEqual({ _entities: [{ wishlist: null }] });
    const item = `query ($id: ID!) { _entities(representations: [{ __typename: "WishlistItem", id: $id }]) { ... on WishlistItem { id } } }`;
    const { id } = twice.addToWishlist.wishlistItem;
    expect(await stranger.data(item, { id })).toEqual({ _entities: [null] });
    expect(await owner.data(item, { id })).toEqual({ _entities: [{ id }] });
  });

  it('takes what is for sale, and lets go once', async () => {
    const owner = signedClient(shop.service, customer(newId('user')));
    const remove = `mutation ($id: ID!) { removeFromWishlist(input: { variantId: $id }) { user { id } userErrors { code } } }`;
    expect(await owner.data(add, { id: newId('variant') })).toMatchObject({
      addToWishlist: { wishlistItem: null, userErrors: [{ code: 'VARIANT_NOT_FOUND' }] },
    });
    const id = await shop.sell();
    await owner.data(add, { id });
    expect(await owner.data(remove, { id })).toMatchObject({ removeFromWishlist: { userErrors: [] } });
    expect(await owner.data(remove, { id })).toMatchObject({
      removeFromWishlist: { user: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
  });
});

it('refuses malformed requests without touching anything', async () => {
  const userId = newId('user');
  const owner = signedClient(shop.service, customer(userId));
  const { id, lines } = await opened(owner, { lines: [{ variantId: await shop.sell(), quantity: 1 }] });
  const twice = [2, 3].map((quantity) => ({ lineId: lines[0]?.id, quantity }));
  const update = `mutation ($input: UpdateCartLinesInput!) { updateCartLines(input: $input) { cart { version } } }`;
  const answers = [
    await owner.ask(update, { input: { cartId: id, lines: twice } }),
    await owner.ask(
      `query ($id: ID!) { _entities(representations: [{ __typename: "User", id: $id }]) {
        ... on User { good: wishlist(first: 1) { totalCount } bad: wishlist(first: 101) { totalCount } } } }`,
      { id: userId },
    ),
  ];
  for (const { errors } of answers) expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  expect(answers[1]?.data).toEqual({ _entities: [{ good: { totalCount: 0 }, bad: null }] });
  expect((await opened(owner)).version).toBe(1);
});

it('reads fifty carts with one statement', async () => {
  const userId = newId('user');
  const owner = signedClient(shop.service, customer(userId));
  const variantId = await shop.sell();
  const { id } = await opened(owner, { lines: [{ variantId, quantity: 1 }] });
  const representations = [
    { __typename: 'Cart', id },
    { __typename: 'User', id: userId },
    ...Array.from({ length: 49 }, () => ({ __typename: 'Cart', id: newId('cart') })),
  ];
  statements = [];
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Cart { cost { total { amount } } lines { variant { product { id } } } } ... on User { cart { id } } } }`;
  const answer = await owner.data<{ _entities: unknown[] }>(query, { representations });
  expect(answer._entities.filter((entity) => entity !== null)).toHaveLength(2);
  expect(statements.filter((statement) => /from "carts"/.test(statement))).toHaveLength(2);
  expect(statements.filter((statement) => /catalogue/.test(statement))).toHaveLength(2);
});
