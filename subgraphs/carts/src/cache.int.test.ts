import { newId, type RunningService } from '@bazaar/service-kit';
import { customer, eventually, type SignedClient, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestShop, productChanged, stockChanged, type TestShop } from './test-shop.ts';

// What readers get while carts are kept in Redis too: the truth, from whichever instance.

let shop: TestShop;
let other: RunningService;
let statements: string[] = [];
const readsOfCarts = () => statements.filter((statement) => /from "carts"/.test(statement)).length;

beforeAll(async () => {
  shop = await openTestShop({
    client: (service) => signedClient(service),
    onStatement: (statement) => statements.push(statement),
  });
  other = await shop.startAnother();
});
afterAll(() => shop.stop());
beforeEach(() => {
  statements = [];
});

type Seen = { version: number; itemCount: number; lines: { problems: { code: string }[] }[] };
const query = '{ cart { version itemCount lines { problems { code } } } }';
const read = async (client: SignedClient): Promise<Seen | null> =>
  (await client.data<{ cart: Seen | null }>(query)).cart;

const opened = async (client: SignedClient, variantId: string): Promise<string> => {
  const { createCart } = await client.data<{ createCart: { cart: { id: string } } }>(
    'mutation ($input: CreateCartInput!) { createCart(input: $input) { cart { id } } }',
    { input: { lines: [{ variantId, quantity: 1 }] } },
  );
  return createCart.cart.id;
};
const add = (client: SignedClient, cartId: string, variantId: string) =>
  client.data(
    'mutation ($input: AddCartLinesInput!) { addCartLines(input: $input) { userErrors { code } } }',
    {
      input: { cartId, lines: [{ variantId, quantity: 1 }] },
    },
  );

/** Reads until the cart comes from Redis. */
const warm = (client: SignedClient): Promise<Seen | null> =>
  eventually(async () => {
    const before = readsOfCarts();
    const seen = await read(client);
    if (readsOfCarts() > before) throw new Error('Not from Redis yet');
    return seen;
  });

describe('a cart that is read again', () => {
  it('takes no statement, from any instance', async () => {
    const userId = newId('user');
    const [here, there] = [shop.service, other].map((service) => signedClient(service, customer(userId)));
    if (!here || !there) throw new Error('There are two instances');
    await opened(here, await shop.sell());
    expect(await warm(here)).toMatchObject({ version: 1, itemCount: 1 });
    const before = readsOfCarts();
    expect(await read(there)).toMatchObject({ version: 1, itemCount: 1 });
    expect(readsOfCarts()).toBe(before);
  });

  it('shows each change at once to who made it, and to others', async () => {
    const userId = newId('user');
    const variantId = await shop.sell();
    const here = signedClient(shop.service, customer(userId));
    const there = signedClient(other, customer(userId));
    const cartId = await opened(here, variantId);
    for (let version = 2; version <= 12; version += 1) {
      const writer = version % 2 === 0 ? here : there;
      await warm(writer);
      await add(writer, cartId, variantId);
      expect(await read(writer)).toMatchObject({ version, itemCount: version });
      await eventually(async () =>
        expect(await read(writer === here ? there : here)).toMatchObject({ version, itemCount: version }),
      );
    }
  });

  it('shows prices, stock and what was withdrawn as they are now', async () => {
    const client = signedClient(shop.service, customer(newId('user')));
    const productId = newId('product');
    const variantId = await shop.sell({ price: 1000, available: 5, productId });
    await opened(client, variantId);
    const problems = async () => (await read(client))?.lines[0]?.problems.map(({ code }) => code);
    await warm(client);
    await shop.say('inventory.stockChanged', stockChanged(variantId, 0, 2));
    await eventually(async () => expect(await problems()).toEqual(['SOLD_OUT']));
    await warm(client);
    await shop.say(
      'products.changed',
      productChanged([{ variantId, price: 900 }], { productId, version: 2 }),
    );
    await eventually(async () => expect(await problems()).toEqual(['SOLD_OUT', 'PRICE_CHANGED']));
    await warm(client);
    await shop.say('products.changed', productChanged([], { productId, version: 3 }));
    await eventually(async () => expect(await problems()).toEqual(['WITHDRAWN']));
  });

  it('is still for its holder alone', async () => {
    const mine = signedClient(shop.service, customer(newId('user')));
    const id = await opened(mine, await shop.sell());
    const byId = 'query ($id: ID!) { cart(id: $id) { itemCount } }';
    await eventually(async () => expect(await mine.data(byId, { id })).toEqual({ cart: { itemCount: 1 } }));
    const stranger = signedClient(shop.service, customer(newId('user')));
    expect(await stranger.data(byId, { id })).toEqual({ cart: null });
    expect(await signedClient(shop.service).data(byId, { id })).toEqual({ cart: null });
  });
});
