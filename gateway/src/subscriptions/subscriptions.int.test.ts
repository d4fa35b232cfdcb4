import { eventually } from '@bazaar/testing';
import type { Client } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connect, type Listening, listen, post } from '../../test/clients.ts';
import { idOf, openShop, type Shop } from '../../test/shop.ts';

let shop: Shop;
let url: string;
const clients: Client[] = [];
beforeAll(async () => {
  shop = await openShop({ SUBSCRIPTION_BUFFER: 65_536 });
  url = shop.gateway.url;
});
afterAll(() => shop.stop());
beforeEach(() => {
  shop.history.length = 0;
  for (const subgraph of Object.values(shop.subgraphs)) subgraph.subscriptions.length = 0;
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await eventually(() => {
    for (const { subscribers } of Object.values(shop.subgraphs)) expect(subscribers).toEqual([]);
  });
});
function open(params: Record<string, unknown> = {}): Client {
  const client = connect(url, params);
  clients.push(client);
  return client;
}
const signedIn = async (number = 1) =>
  open({ authorization: `Bearer ${await shop.token({ userId: idOf('user', number) })}` });

const v1 = idOf('variant', 1);
const v2 = idOf('variant', 2);
const STOCK =
  'subscription Stock($ids: [ID!]!) { stockChanged(variantIds: $ids) { available variant { sku } } }';
const values = (listening: Listening, field: string, root: string) =>
  listening.results.map(({ data }) => Object(data?.[root])[field]);
const available = (listening: Listening) => values(listening, 'available', 'stockChanged');
const until = (listening: Listening, count: number) =>
  eventually(() => expect(listening.results.length).toBeGreaterThanOrEqual(count));

describe('a subscription', () => {
  it('carries any selection a query could make, across services, and the variables', async () => {
    const stock = listen(
      open(),
      `subscription S($id: ID!, $with: Boolean!) {
        live: stockChanged(variantIds: [$id]) { n: available variant { ...V product @include(if: $with) { name } } }
      } fragment V on ProductVariant { __typename sku availability { available } }`,
      { id: v2, with: true },
    );
    await until(stock, 1);
    shop.stock.send({ variantId: v2, available: 3 });
    await until(stock, 2);
    expect(stock.results[1]).toEqual({
      data: {
        live: {
          n: 3,
          variant: {
            __typename: 'ProductVariant',
            sku: 'SKU-2',
            availability: { available: 3 },
            product: { name: 'Product 1' },
          },
        },
      },
    });
  });

  it('carries lists, interfaces, and fields that require those of another service', async () => {
    const stock = listen(
      open(),
      `subscription($ids: [ID!]!) { stockChanged(variantIds: $ids) { variant {
        parcel
        siblings { sku availability { available } }
        shown { __typename words: caption ... on Product { name } ... on ProductVariant { code: sku } }
      } } }`,
      { ids: [v2] },
    );
    await until(stock, 1);
    shop.stock.send({ variantId: v2, available: 9 });
    await until(stock, 2);
    expect(stock.results[1]).toEqual({
      data: {
        stockChanged: {
          variant: {
            parcel: 'a parcel for 200 g',
            siblings: [
              { sku: 'SKU-1', availability: { available: expect.any(Number) } },
              { sku: 'SKU-2', availability: { available: 9 } },
            ],
            shown: [
              { __typename: 'ProductVariant', words: 'A mug, blue', code: 'SKU-2' },
              { __typename: 'Product', words: 'A mug', name: 'Product 1' },
            ],
          },
        },
      },
    });
  });

  it('reports errors of other services at their path, and goes on', async () => {
    const stock = listen(open(), STOCK.replace('sku', 'sku product { fails }'), { ids: [v1] });
    await until(stock, 1);
    expect(stock.results[0]).toMatchObject({
      data: { stockChanged: { variant: { sku: 'SKU-1', product: { fails: null } } } },
      errors: [
        { path: ['stockChanged', 'variant', 'product', 'fails'], extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
    shop.subgraphs.products.failure = 503;
    shop.stock.send({ variantId: v1, available: 2 });
    await until(stock, 2);
    shop.subgraphs.products.failure = null;
    expect(stock.results[1]).toMatchObject({
      data: { stockChanged: { available: 2, variant: null } },
      errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE', service: 'products' } }],
    });
    shop.stock.send({ variantId: v1, available: 1 });
    await until(stock, 3);
    expect(available(stock)).toEqual([expect.any(Number), 2, 1]);
  });

  it('reports errors below lists at the place of each item', async () => {
    const stock = listen(
      open(),
      'subscription($ids: [ID!]!) { live: stockChanged(variantIds: $ids) { variant { all: siblings { product { fails } } } } }',
      { ids: [v1] },
    );
    await until(stock, 1);
    expect(stock.results[0]).toMatchObject({
      data: { live: { variant: { all: [{ product: { fails: null } }, { product: { fails: null } }] } } },
      errors: [0, 1].map((at) => ({ path: ['live', 'variant', 'all', at, 'product', 'fails'] })),
    });
  });

  it.each([
    ['an unknown field', 'subscription { nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a syntax error', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['a missing variable', STOCK, 'BAD_USER_INPUT'],
    ['two root fields', 'subscription { cartChanged { total } b: cartChanged { total } }', 'BAD_USER_INPUT'],
    [
      'a conditional root',
      'subscription($w: Boolean!) { cartChanged @include(if: $w) { total } }',
      'BAD_USER_INPUT',
    ],
    [
      'no rights',
      `subscription { orderStatusChanged(orderId: "${idOf('order', 1)}") { status } }`,
      'UNAUTHENTICATED',
    ],
  ])('is refused by an error message for %s', async (_, query, code) => {
    const client = open();
    const refused = listen(client, query);
    await eventually(() => expect(refused.error).toMatchObject([{ extensions: { code } }]));
    expect(refused.results).toEqual([]);
    const next = listen(client, STOCK, { ids: [v1] });
    await until(next, 1);
  });
});

describe('queries and mutations over the socket', () => {
  it('are answered once', async () => {
    const client = await signedIn();
    const query = listen(client, '{ me { displayName } }');
    const mutation = listen(client, 'mutation { rename(name: "Kim") { displayName } }');
    await eventually(() => expect([query.completed, mutation.completed]).toEqual([true, true]));
    expect(query.results).toEqual([{ data: { me: { displayName: 'Person 1' } } }]);
    expect(mutation.results).toEqual([{ data: { rename: { displayName: 'Kim' } } }]);
  });

  it('are refused by an error message when they are wrong', async () => {
    const wrong = listen(open(), '{ nope }');
    await eventually(() =>
      expect(wrong.error).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]),
    );
  });
});

describe('many clients', () => {
  it('share one subscription at the service; late ones get the present state; the last to leave ends it', async () => {
    const all = Array.from({ length: 50 }, () => listen(open(), STOCK, { ids: [v1, v2] }));
    for (const each of all) await until(each, 2);
    expect(shop.subgraphs.inventory.subscribers).toHaveLength(1);
    shop.stock.send({ variantId: v1, available: 42 });
    for (const each of all) await until(each, 3);
    const late = listen(open(), STOCK, { ids: [v1, v2] });
    await until(late, 2);
    expect(new Set(available(late))).toEqual(new Set([42, expect.any(Number)]));
    expect(shop.subgraphs.inventory.subscriptions).toHaveLength(1);
    for (const each of [...all, late]) each.unsubscribe();
    await eventually(() => expect(shop.stock.listeners).toBe(0));
  });

  it('share what is public whoever they are, and ask for it as guests', async () => {
    const stocks = [open(), await signedIn(1), await signedIn(2)].map((client) =>
      listen(client, STOCK, { ids: [v1] }),
    );
    for (const each of stocks) await until(each, 1);
    expect(shop.subgraphs.inventory.subscribers).toMatchObject([{ userId: null }]);
  });

  it('share events too, wherever each of them begins, and hear every one once', async () => {
    const orderId = idOf('order', 1);
    const emit = (n: number) => {
      const event = { orderId, status: `S${n}`, cursor: `c${n}` };
      shop.history.push(event);
      shop.statuses.send(event);
    };
    for (const n of [1, 2, 3]) emit(n);
    const query = `subscription($after: String) {
      orderStatusChanged(orderId: "${orderId}", after: $after) { status order { number } } }`;
    const orders: Listening[] = [];
    for (const after of [null, 'c1', 'c2', 'c3', null])
      orders.push(listen(await signedIn(), query, { after }));
    for (const [at, count] of [1, 2, 1, 0, 1].entries())
      await eventually(() => expect(orders[at]?.results).toHaveLength(count));
    await eventually(() => expect(shop.subgraphs.orders.subscribers).toHaveLength(1));
    emit(4);
    for (const each of orders)
      await eventually(() => expect(values(each, 'status', 'orderStatusChanged').at(-1)).toBe('S4'));
    expect(orders.map((each) => values(each, 'status', 'orderStatusChanged'))).toEqual([
      ['S3', 'S4'],
      ['S2', 'S3', 'S4'],
      ['S3', 'S4'],
      ['S4'],
      ['S3', 'S4'],
    ]);
  });

  it('never share what is personal', async () => {
    const cart = 'subscription { cartChanged { total owner } }';
    const carts = [await signedIn(1), await signedIn(2), open({ cartToken: 'a guest cart' })].map((client) =>
      listen(client, cart),
    );
    for (const each of carts) await until(each, 1);
    expect(carts.map((each) => values(each, 'owner', 'cartChanged')[0])).toEqual([
      idOf('user', 1),
      idOf('user', 2),
      'a guest cart',
    ]);
    expect(shop.subgraphs.carts.subscribers).toHaveLength(3);
    const same = listen(await signedIn(1), cart);
    await until(same, 1);
    expect(shop.subgraphs.carts.subscribers).toHaveLength(3);
  });

  it('do not share a public field with a selection that depends on who asks, nor with sellers', async () => {
    const personal = STOCK.replace('sku', 'sku product { node: id }').replace(
      'available',
      'seenFor available',
    );
    const seller = open({
      authorization: `Bearer ${await shop.token({ roles: ['SELLER'], userId: idOf('user', 9) })}`,
    });
    const one = listen(seller, personal, { ids: [v1] });
    await until(one, 1);
    expect(values(one, 'seenFor', 'stockChanged')).toEqual([idOf('user', 9)]);
  });

  it('lose one that reads too slowly, with 4429, and the others notice nothing', async () => {
    const query = 'subscription Big($ids: [ID!]!) { stockChanged(variantIds: $ids) { available filler } }';
    const slow = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
    await new Promise((resolve) => slow.once('open', resolve));
    const acknowledged = new Promise((resolve) => slow.once('message', resolve));
    slow.send(JSON.stringify({ type: 'connection_init' }));
    await acknowledged;
    slow.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query, variables: { ids: [v1] } } }));
    const fast = listen(open(), query, { ids: [v1] });
    await until(fast, 1);
    slow.pause();
    let sent = 0;
    await eventually(async () => {
      sent += 1;
      shop.stock.send({ variantId: v1, available: sent });
      await until(fast, sent + 1);
      expect(shop.logged.some((line) => line.includes('reads too slowly'))).toBe(true);
    });
    expect(available(fast).slice(1)).toEqual(Array.from({ length: sent }, (_, n) => n + 1));
    const closed = new Promise<number>((resolve) => slow.once('close', resolve));
    slow.resume();
    expect([4429, 1006]).toContain(await closed);
  });
});

describe('when a service restarts', () => {
  it('stock goes on with the state it has then', async () => {
    const stock = listen(open(), STOCK, { ids: [v1] });
    await until(stock, 1);
    await shop.subgraphs.inventory.stop();
    shop.subgraphs.inventory.subscribers.length = 0;
    await shop.subgraphs.inventory.start();
    await until(stock, 2);
    shop.stock.send({ variantId: v1, available: 77 });
    await eventually(() => expect(available(stock).at(-1)).toBe(77));
    expect(stock.error).toBeNull();
  });

  it('no order event is lost and none comes twice', async () => {
    const orderId = idOf('order', 1);
    const emit = (n: number) => {
      const event = { orderId, status: `S${n}`, cursor: `c${n}` };
      shop.history.push(event);
      shop.statuses.send(event);
    };
    emit(1);
    const order = listen(
      await signedIn(),
      `subscription { orderStatusChanged(orderId: "${orderId}") { status order { number customer { displayName } } } }`,
    );
    await until(order, 1);
    emit(2);
    await until(order, 2);
    await shop.subgraphs.orders.stop();
    shop.subgraphs.orders.subscribers.length = 0;
    emit(3);
    emit(4);
    await shop.subgraphs.orders.start();
    await until(order, 4);
    emit(5);
    await until(order, 5);
    expect(values(order, 'status', 'orderStatusChanged')).toEqual(['S1', 'S2', 'S3', 'S4', 'S5']);
    expect(order.results[4]).toEqual({
      data: {
        orderStatusChanged: { status: 'S5', order: { number: 'N-1', customer: { displayName: 'Person 1' } } },
      },
    });
  });
});

describe('a change of the supergraph', () => {
  it('reaches running subscriptions and new operations', async () => {
    const stock = listen(open(), STOCK, { ids: [v1] });
    await until(stock, 1);
    const [before] = shop.subgraphs.inventory.subscriptions;
    await shop.recompose((sdl) => ({
      ...sdl,
      products: sdl.products
        .replace('sku: String!', 'sku: String! @shareable')
        .replace('strange:', 'novelty:'),
      inventory: sdl.inventory.replace('availability:', 'sku: String! @shareable availability:'),
    }));
    await eventually(async () => expect((await post(url, '{ products { novelty } }')).status).toBe(200));
    await eventually(() => expect(shop.subgraphs.inventory.subscriptions.length).toBeGreaterThan(1));
    expect(shop.subgraphs.inventory.subscriptions.at(-1)?.query).not.toBe(before?.query);
    expect(stock.error).toBeNull();
    await shop.recompose((sdl) => sdl);
    await eventually(async () => expect((await post(url, '{ products { strange } }')).status).toBe(200));
    const count = stock.results.length;
    shop.stock.send({ variantId: v1, available: 12 });
    await until(stock, count + 1);
    await eventually(() => expect(available(stock).at(-1)).toBe(12));
  });

  it('that cannot be loaded changes nothing', async () => {
    await shop.recompose((sdl) => ({
      ...sdl,
      users: `${sdl.users} type Spaceship implements Node @key(fields: "id") { id: ID! }`,
    }));
    await eventually(() => expect(shop.logged.some((line) => line.includes('Spaceship'))).toBe(true));
    expect((await post(url, '{ products { name } }')).status).toBe(200);
    await shop.recompose((sdl) => sdl);
  });
});

describe('a socket', () => {
  const closing = (params: Record<string, unknown>) =>
    new Promise<{ code: number; reason: string }>((resolve) => {
      const client = connect(url, params, { closed: (event) => resolve(Object(event)) });
      listen(client, STOCK, { ids: [v1] });
    });

  it('is refused with 4403 for a bad token', async () => {
    expect((await closing({ authorization: 'Bearer nonsense' })).code).toBe(4403);
  });

  it('is closed with 4401 when its token expires', async () => {
    const authorization = `Bearer ${await shop.token({ ttlSeconds: 2 })}`;
    expect(await closing({ authorization })).toMatchObject({ code: 4401, reason: 'Token expired' });
  });

  const opens = (origin?: string, path = '/graphql') =>
    new Promise<boolean>((resolve) => {
      const address = new URL(path, url.replace('http', 'ws'));
      const socket = new WebSocket(address, 'graphql-transport-ws', origin === undefined ? {} : { origin });
      socket.once('error', () => resolve(false));
      socket.once('open', () => {
        socket.close();
        resolve(true);
      });
    });

  it('is opened for allowed origins, its own and none, and for the endpoint alone', async () => {
    expect(await opens()).toBe(true);
    expect(await opens('https://shop.example')).toBe(true);
    expect(await opens(new URL(url).origin)).toBe(true);
    expect(await opens('https://evil.example')).toBe(false);
    expect(await opens(undefined, '/elsewhere')).toBe(false);
  });
});
