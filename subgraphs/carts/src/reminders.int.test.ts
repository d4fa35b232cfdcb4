import type { Message, MessageData } from '@bazaar/events';
import { newId, type OpenDatabase, openDatabase } from '@bazaar/service-kit';
import { customer, eventually, type SignedClient, signedClient } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayAbandoned } from './operations/say-abandoned.ts';
import { openTestShop, productChanged, stockChanged, type TestShop } from './test-shop.ts';

// What others are told so that they can remind people: carts left behind, and wishes that can be had.

const hour = 60 * 60 * 1000;
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);
let shop: TestShop;
let database: OpenDatabase;
const returned: Message<'carts.wishReturned'>['data'][] = [];
const cheaper: Message<'carts.wishCheaper'>['data'][] = [];

beforeAll(async () => {
  shop = await openTestShop({ client: (service) => signedClient(service) });
  database = openDatabase(shop.databaseUrl, { max: 2, name: 'test' });
  shop.bus.listen('carts.wishReturned', '*', ({ data }) => returned.push(data));
  shop.bus.listen('carts.wishCheaper', '*', ({ data }) => cheaper.push(data));
  await shop.bus.connection.flush();
});
afterAll(async () => {
  await database.close();
  await shop.stop();
});

const as = (userId: string): SignedClient => signedClient(shop.service, customer(userId));

describe('an abandoned cart', () => {
  const open = async (client: SignedClient, lines: { variantId: string; quantity: number }[]) =>
    (
      await client.data<{ createCart: { cart: { id: string } } }>(
        'mutation ($input: CreateCartInput!) { createCart(input: $input) { cart { id } } }',
        { input: { lines } },
      )
    ).createCart.cart.id;
  const abandoned = async (): Promise<MessageData<'carts.abandoned'>[]> => {
    const said: unknown[] = [];
    await sayAbandoned(
      {
        clock,
        transact: (work) =>
          database.db.transaction((tx) =>
            work(
              tx,
              (_type, data) => said.push(data),
              () => undefined,
            ),
          ),
      },
      24,
    );
    return said as MessageData<'carts.abandoned'>[];
  };

  it("is a person's, filled and long unchanged; it is told of once a version", async () => {
    ahead = 0;
    const userId = newId('user');
    const variantId = await shop.sell();
    const cartId = await open(as(userId), [{ variantId, quantity: 3 }]);
    await open(as(newId('user')), []);
    await open(signedClient(shop.service), [{ variantId, quantity: 1 }]);
    const mine = async () => (await abandoned()).filter((cart) => cart.cartId === cartId);
    ahead = 23 * hour;
    expect(await mine()).toEqual([]);
    ahead = 25 * hour;
    const [first] = await Promise.all([abandoned(), abandoned()]).then((both) => [both.flat()]);
    expect(first).toEqual([
      {
        cartId,
        userId,
        version: 1,
        itemCount: 3,
        lines: [{ variantId, quantity: 3 }],
        changedAt: expect.any(String),
      },
    ]);
    expect(await abandoned()).toEqual([]);
    await open(as(userId), [{ variantId, quantity: 1 }]);
    ahead = 23 * hour;
    expect(await mine()).toEqual([]);
    ahead = 50 * hour;
    expect(await mine()).toMatchObject([{ version: 2, itemCount: 4 }]);
  });

  it('is forgotten once its time is up, also by who keeps it in memory', async () => {
    const person = as(newId('user'));
    const id = await open(person, [{ variantId: await shop.sell(), quantity: 1 }]);
    await database.db.execute(
      sql`update carts set expires_at = now() + interval '1 second' where id = ${id}`,
    );
    const read = async () => (await person.data<{ cart: object | null }>('{ cart { id } }')).cart;
    expect(await read()).toEqual({ id });
    await eventually(async () => expect(await read()).toBeNull());
  });
});

describe('a wish', () => {
  const wish = (userId: string, variantId: string) =>
    as(userId).data(
      'mutation ($id: ID!) { addToWishlist(input: { variantId: $id }) { userErrors { code } } }',
      {
        id: variantId,
      },
    );

  it('can be had again: told to each who wishes for it, once each time it returns', async () => {
    const people = [newId('user'), newId('user')];
    const variantId = await shop.sell({ available: 2 });
    const other = await shop.sell({ available: 1 });
    for (const userId of people) await wish(userId, variantId);
    await wish(newId('user'), other);
    const heard = () => returned.filter((each) => each.variantId === variantId);
    // Messages that come together are taken as their last: what lasted that short was never seen.
    const stockIs = async (id: string, available: number, version: number): Promise<string> => {
      const event = await shop.say('inventory.stockChanged', stockChanged(id, available, version));
      await eventually(async () => {
        const [row] = await database.db.execute(sql`select version from stock where variant_id = ${id}`);
        expect(Number(row?.['version'])).toBeGreaterThanOrEqual(version);
      });
      return event;
    };
    await stockIs(variantId, 0, 2);
    await stockIs(other, 5, 2);
    const event = await stockIs(variantId, 7, 3);
    await eventually(() => expect(heard()).toHaveLength(2));
    await shop.say('inventory.stockChanged', stockChanged(variantId, 7, 3), event);
    await stockIs(variantId, 0, 1);
    await stockIs(variantId, 9, 4);
    await stockIs(other, 0, 3);
    await stockIs(other, 1, 4);
    await eventually(() => expect(returned.some((each) => each.variantId === other)).toBe(true));
    expect(
      heard()
        .map(({ userId }) => userId)
        .sort(),
    ).toEqual([...people].sort());
    expect(heard()[0]).toMatchObject({ productName: 'Linen shirt' });
  });

  it('can be had for the first time: told, unless carts has merely not heard what there was before', async () => {
    const [fresh, known] = [await shop.sell(), await shop.sell()];
    const userId = newId('user');
    for (const variantId of [fresh, known]) await wish(userId, variantId);
    await shop.say('inventory.stockChanged', stockChanged(known, 3, 8));
    await shop.say('inventory.stockChanged', stockChanged(fresh, 3, 1));
    await eventually(() => expect(returned.some((each) => each.variantId === fresh)).toBe(true));
    await eventually(async () => {
      const rows = await database.db.execute(sql`select from stock where variant_id = ${known}`);
      expect(rows).toHaveLength(1);
    });
    expect(returned.some((each) => each.variantId === known)).toBe(false);
  });

  it('costs less: told with both prices, and not when it costs more or is withdrawn', async () => {
    const userId = newId('user');
    const productId = newId('product');
    const variantId = await shop.sell({ price: 1000, productId });
    await wish(userId, variantId);
    // Each is awaited, as messages that come together are taken as their last.
    const costs = async (price: number, version: number, more: object = {}): Promise<void> => {
      await shop.say(
        'products.changed',
        productChanged([{ variantId, price }], { productId, version, ...more }),
      );
      await eventually(async () => {
        const [row] = await database.db.execute(
          sql`select version from catalogue_products where product_id = ${productId}`,
        );
        expect(Number(row?.['version'])).toBeGreaterThanOrEqual(version);
      });
    };
    await costs(1200, 2);
    await costs(900, 3);
    await costs(500, 4, { status: 'ARCHIVED' });
    await costs(700, 5);
    await costs(600, 6);
    await eventually(() => expect(cheaper.map(({ price }) => price.amount)).toContain(600));
    const eur = (amount: number) => ({ amount, currency: 'EUR' });
    expect(cheaper.at(-1)).toMatchObject({ userId, variantId, productId, price: eur(600) });
    expect(cheaper[0]).toMatchObject({ previousPrice: eur(1200), price: eur(900) });
    for (const { previousPrice, price } of cheaper)
      expect(previousPrice.amount).toBeGreaterThan(price.amount);
    expect(cheaper.some(({ price }) => price.amount === 500)).toBe(false);
  });
});
