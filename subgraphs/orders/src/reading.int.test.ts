import { newId } from '@bazaar/service-kit';
import { admin, customer, type SignedClient, seller, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placed, readOrder, type SeenOrder, shipOrder } from './fixture/operations.ts';
import { openShop, type Shop } from './fixture/shop.ts';

let shop: Shop;
const statements: string[] = [];
const buyerId = newId('user');
const [shopA, shopB] = [newId('seller'), newId('seller')];
const buyer = () => signedClient(shop.service, customer(buyerId));
const stranger = () => signedClient(shop.service, customer(newId('user')));
const sellerB = () => signedClient(shop.service, seller(newId('user'), shopB));
const boss = () => signedClient(shop.service, admin(newId('user')));
let order: SeenOrder;
const many: SeenOrder[] = [];

beforeAll(async () => {
  shop = await openShop({}, { onStatement: (statement) => statements.push(statement) });
  order = await placed(
    buyer(),
    shop.cart(buyerId, [
      { sellerId: shopA, quantity: 3, price: 1000 },
      { sellerId: shopB, quantity: 1, price: 500 },
    ]),
  );
  for (let index = 0; index < 4; index += 1)
    many.push(await placed(buyer(), shop.cart(buyerId, [{ sellerId: shopA, quantity: 1, price: 100 }])));
});
afterAll(() => shop.stop());

type Entities = { _entities: ({ id: string } | null)[] };
const entities = (client: SignedClient, typename: string, ids: string[], selection: string) =>
  client.data<Entities>(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { ${selection} } } }`,
    {
      of: ids.map((id) => ({ __typename: typename, id })),
    },
  );

type Page = {
  nodes: { id: string }[];
  edges: { cursor: string }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string };
};
const page =
  '{ nodes { id } edges { cursor } totalCount pageInfo { hasNextPage hasPreviousPage endCursor startCursor } }';
const list = async (client: SignedClient, args = ''): Promise<Page> =>
  (await client.data<{ orders: Page }>(`{ orders${args} ${page} }`)).orders;
const ordersOf = async (client: SignedClient, typename: 'User' | 'Seller', id: string, args = '') => {
  const { _entities } = await client.data<{ _entities: { orders: Page | null }[] }>(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { orders${args} ${page} } } }`,
    { of: [{ __typename: typename, id }] },
  );
  return _entities[0]?.orders ?? null;
};
const codeOf = async (client: SignedClient, query: string) =>
  (await client.ask(query)).errors?.[0]?.extensions?.['code'];
const newest = () => [...many.map(({ id }) => id).reverse(), order.id];

describe('an order', () => {
  test('is seen whole by its buyer and by admins, by id and by number', async () => {
    for (const client of [buyer(), boss()]) {
      expect(await readOrder(client, order.id)).toEqual(order);
      const query = 'query ($number: String) { order(number: $number) { id } }';
      expect(await client.data(query, { number: order.number })).toEqual({ order: { id: order.id } });
    }
  });

  test('shows a seller its own lines, without the cost', async () => {
    const seen = await readOrder(sellerB(), order.id);
    expect(seen?.lines.map(({ sku }) => sku)).toEqual(['SKU-2']);
    expect(seen?.cost).toBeNull();
    expect(seen?.shippingAddress).toEqual({ city: 'Wien' });
  });

  test('shows a seller only parcels with its own lines', async () => {
    const paidOrder = many[0];
    if (!paidOrder) throw new Error('There is no order');
    await shop.say('payments.succeeded', {
      orderId: paidOrder.id,
      paymentId: newId('payment'),
      amount: { amount: 1, currency: 'EUR' },
      at: new Date().toISOString(),
    });
    await expect
      .poll(async () => (await shipOrder(boss(), { orderId: paidOrder.id, carrier: 'DHL' })).order?.status)
      .toBe('SHIPPED');
    expect(await readOrder(sellerB(), paidOrder.id)).toBeNull();
  });

  test('is not there for anybody else, whatever way is tried', async () => {
    const nobody = signedClient(shop.service);
    expect(await readOrder(stranger(), order.id)).toBeNull();
    expect(
      await stranger().data('query ($n: String) { order(number: $n) { id } }', { n: order.number }),
    ).toEqual({
      order: null,
    });
    for (const client of [stranger(), nobody])
      expect(await entities(client, 'Order', [order.id, newId('order'), 'order_1'], 'id number')).toEqual({
        _entities: [null, null, null],
      });
    expect(await codeOf(nobody, `{ order(id: "${order.id}") { id } }`)).toBe('UNAUTHENTICATED');
  });

  test.each(['order_1', 'user_01h455vb4pex5vsknk084sn02q', '', 'order_\u0000'])('%j is none', async (id) => {
    expect(await readOrder(buyer(), id)).toBeNull();
  });

  test('needs an id or a number, exactly one', async () => {
    expect(await codeOf(buyer(), '{ order { id } }')).toBe('BAD_USER_INPUT');
    expect(await codeOf(buyer(), '{ order(id: "order_1", number: "B") { id } }')).toBe('BAD_USER_INPUT');
  });

  test('cannot be asked for past the gateway', async () => {
    const response = await fetch(shop.service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(response.status).toBe(401);
  });
});

describe('a list of orders', () => {
  test('is newest first, page after page, forwards and backwards', async () => {
    const first = await list(boss(), '(first: 2)');
    expect(first.nodes.map(({ id }) => id)).toEqual(newest().slice(0, 2));
    expect(first.totalCount).toBe(5);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await list(boss(), `(first: 3, after: "${first.pageInfo.endCursor}")`);
    expect(second.nodes.map(({ id }) => id)).toEqual(newest().slice(2));
    expect(second.pageInfo.hasNextPage).toBe(false);
    const back = await list(boss(), `(last: 2, before: "${second.pageInfo.startCursor}")`);
    expect(back.nodes.map(({ id }) => id)).toEqual(newest().slice(0, 2));
  });

  test('of all orders is for admins', async () => {
    expect(await codeOf(buyer(), '{ orders { totalCount } }')).toBe('FORBIDDEN');
  });

  test("of a person is that person's and admins'", async () => {
    for (const client of [buyer(), boss()])
      expect((await ordersOf(client, 'User', buyerId))?.nodes.map(({ id }) => id)).toEqual(newest());
    const second = await ordersOf(buyer(), 'User', buyerId, '(last: 2)');
    expect(second?.nodes.map(({ id }) => id)).toEqual(newest().slice(3));
    expect(await ordersOf(stranger(), 'User', buyerId)).toBeNull();
    expect(await ordersOf(sellerB(), 'User', buyerId)).toBeNull();
    expect(await ordersOf(signedClient(shop.service), 'User', buyerId)).toBeNull();
  });

  test("of a seller is that seller's and admins'", async () => {
    expect((await ordersOf(sellerB(), 'Seller', shopB))?.nodes).toEqual([{ id: order.id }]);
    const ofA = await ordersOf(boss(), 'Seller', shopA, '(first: 1)');
    expect(ofA).toMatchObject({ nodes: [{ id: newest()[0] }], totalCount: 5 });
    const rest = await ordersOf(boss(), 'Seller', shopA, `(first: 9, after: "${ofA?.pageInfo.endCursor}")`);
    expect(rest?.nodes.map(({ id }) => id)).toEqual(newest().slice(1));
    expect(await ordersOf(sellerB(), 'Seller', shopA)).toBeNull();
    expect(await ordersOf(buyer(), 'Seller', shopB)).toBeNull();
  });

  test('can be filtered', async () => {
    const ids = async (filter: string) =>
      (await list(boss(), `(filter: ${filter})`)).nodes.map(({ id }) => id);
    expect(await ids(`{ number: "${order.number}" }`)).toEqual([order.id]);
    expect(await ids('{ number: "B\\u0000" }')).toEqual([]);
    expect(await ids('{ statuses: [CANCELLED, RETURNED] }')).toEqual([]);
    expect(await ids('{ statuses: [RETURNED] }')).toEqual([]);
    expect(await ids('{ statuses: [] }')).toEqual(newest());
    expect(await ids('{ statuses: [AWAITING_PAYMENT] }')).toContain(order.id);
    expect(await ids('{ placedAfter: "2999-01-01T00:00:00Z" }')).toEqual([]);
    expect(
      await ids('{ placedBefore: "2999-01-01T00:00:00Z", placedAfter: "2000-01-01T00:00:00Z" }'),
    ).toEqual(newest());
  });

  test.each(['(first: 101)', '(first: 0)', '(first: 1, last: 1)', '(after: "x")', '(after: "WzEsMl0")'])(
    'is not given for %s',
    async (args) => {
      expect(await codeOf(boss(), `{ orders${args} { totalCount } }`)).toBe('BAD_USER_INPUT');
    },
  );
});

describe('the database is asked', () => {
  const counted = async (work: () => Promise<unknown>): Promise<string[]> => {
    const from = statements.length;
    await work();
    // The deadline job looks once a second; its statement locks.
    return statements
      .slice(from)
      .filter((statement) => /from "(orders|order_|shipments|returns|invoices)/.test(statement))
      .filter((statement) => !statement.includes('for no key update'));
  };

  test('once a type, however many orders', async () => {
    const everything =
      'id number lines { id } timeline { at } shipments { id lines { line { id } } } returns { id lines { line { id } } } invoiceUrl creditNotes { url } cost { total { amount } }';
    const ids = [order.id, ...many.map(({ id }) => id), ...Array.from({ length: 45 }, () => newId('order'))];
    const asked = await counted(() => entities(buyer(), 'Order', ids, everything));
    expect(asked.map((statement) => /from "(\w+)"/.exec(statement)?.[1]).sort()).toEqual([
      'invoices',
      'order_events',
      'order_lines',
      'orders',
      'returns',
      'shipments',
    ]);
  });

  test('once for the orders of many people and once for how many there are', async () => {
    const ids = [buyerId, ...Array.from({ length: 49 }, () => newId('user'))];
    const asked = await counted(() =>
      entities(boss(), 'User', ids, 'id orders(first: 3) { nodes { id } totalCount }'),
    );
    expect(asked).toHaveLength(2);
  });
});
