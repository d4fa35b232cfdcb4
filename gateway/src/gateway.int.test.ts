import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { post } from '../test/clients.ts';
import { idOf, openShop, type Shop } from '../test/shop.ts';

let shop: Shop;
let url: string;
beforeAll(async () => {
  shop = await openShop({ SUBGRAPH_TIMEOUT_MS: 500 });
  url = shop.gateway.url;
});
afterAll(() => shop.stop());
beforeEach(() => {
  for (const subgraph of Object.values(shop.subgraphs)) {
    subgraph.failure = null;
    subgraph.requests.length = 0;
  }
});
const bearer = async (user?: Parameters<Shop['token']>[0]) => ({
  authorization: `Bearer ${await shop.token(user)}`,
});

describe('a query', () => {
  it('is answered from several subgraphs, each request signed with who asks', async () => {
    const { data, status } = await post(url, '{ me { displayName cart { total } } products { name } }', {
      headers: await bearer(),
    });
    expect(status).toBe(200);
    expect(data).toEqual({
      me: { displayName: 'Person 1', cart: { total: 100 } },
      products: [{ name: 'Product 1' }, { name: 'Product 2' }, { name: 'Product 3' }],
    });
    for (const name of ['users', 'carts', 'products'] as const) {
      expect(shop.subgraphs[name].requests).toHaveLength(1);
      expect(shop.subgraphs[name].requests[0]?.identity).toMatchObject({
        userId: idOf('user', 1),
        roles: ['CUSTOMER'],
      });
    }
  });

  it('can be sent by GET', async () => {
    const response = await fetch(`${url}?query=${encodeURIComponent('{products{name}}')}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(await response.json()).toMatchObject({ data: { products: expect.any(Array) } });
  });

  it('carries one request id and trace through every service and back', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const { headers } = await post(url, '{ products { name } }', {
      headers: { 'x-request-id': 'abc', traceparent },
    });
    expect(headers.get('x-request-id')).toBe('abc');
    expect(shop.subgraphs.products.requests[0]?.headers).toMatchObject({
      'x-request-id': 'abc',
      traceparent,
    });
    const made = await post(url, '{ products { name } }');
    expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('who asks', () => {
  it('is a guest without a token, and me is null', async () => {
    const { data } = await post(url, '{ me { displayName } }');
    expect(data).toEqual({ me: null });
  });

  it.each([
    ['malformed', 'Bearer nonsense'],
    ['of another scheme', 'Basic c2hvcHBlcg=='],
  ])('is refused with 401 when the token is %s', async (_, authorization) => {
    const { status, errors, data } = await post(url, '{ me { id } }', { headers: { authorization } });
    expect(status).toBe(401);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      { message: 'The access token is not valid, or has expired.', extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });

  it('is refused with 401 when the token has expired', async () => {
    const { status, errors } = await post(url, '{ me { id } }', {
      headers: await bearer({ ttlSeconds: -1 }),
    });
    expect([status, errors?.[0]?.extensions?.['code']]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('includes the cart token of a guest, if it has at most 200 characters', async () => {
    await post(url, '{ products { name } }', { headers: { 'x-cart-token': 'secret-cart' } });
    expect(shop.subgraphs.products.requests[0]?.identity.cartToken).toBe('secret-cart');
    const { status } = await post(url, '{ products { name } }', {
      headers: { 'x-cart-token': 'x'.repeat(201) },
    });
    expect(status).toBe(400);
  });
});

describe('node', () => {
  const anybody = '{ node(id: $id) { __typename id ... on Product { name } } }';
  const ask = (id: string, selection = anybody) =>
    post(url, `query($id: ID!) ${selection}`, { variables: { id } });

  it('finds anything by its id', async () => {
    const id = idOf('product', 2);
    expect((await ask(id)).data).toEqual({ node: { __typename: 'Product', id, name: 'Product 2' } });
    expect(shop.subgraphs.products.requests).toHaveLength(1);
  });

  it.each([
    ['a missing thing', idOf('product', 99)],
    ['a malformed id', 'product_nope'],
    ['an unknown prefix', idOf('spaceship', 1)],
  ])('is null for %s, whatever is selected', async (_, id) => {
    for (const selection of [
      '{ node(id: $id) { id } }',
      '{ node(id: $id) { id ... on Product { description } } }',
      anybody,
    ]) {
      const { data, errors } = await ask(id, selection);
      expect({ data, errors }).toEqual({ data: { node: null }, errors: undefined });
    }
  });

  it('is known to exist by its owner even when only the id is asked for', async () => {
    const id = idOf('product', 1);
    expect((await ask(id, '{ thing: node(id: $id) { id } }')).data).toEqual({ thing: { id } });
  });

  it('is null with an error when its owner does not answer', async () => {
    shop.subgraphs.products.failure = 503;
    const { data, errors } = await ask(idOf('product', 1), '{ node(id: $id) { id } }');
    expect(data).toEqual({ node: null });
    expect(errors).toMatchObject([
      { path: ['node'], extensions: { code: 'SERVICE_UNAVAILABLE', service: 'products' } },
    ]);
  });

  it('by the hundred keeps the order and has gaps', async () => {
    const ids = [idOf('product', 3), idOf('product', 99), idOf('order', 1), 'nope', idOf('product', 1)];
    const { data } = await post(url, 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      variables: { ids },
    });
    expect(data).toEqual({ nodes: [{ id: ids[0] }, null, { id: ids[2] }, null, { id: ids[4] }] });
    const tooMany = Array.from({ length: 101 }, (_, n) => idOf('product', n));
    const { errors } = await post(url, 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      variables: { ids: tooMany },
    });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});

describe('a service that is down', () => {
  it.each<[string, number | 'silence']>([
    ['answers 500', 500],
    ['does not answer in time', 'silence'],
  ])('nulls its own fields alone when it %s', async (_, failure) => {
    shop.subgraphs.carts.failure = failure;
    const { data, errors, text } = await post(
      url,
      '{ me { displayName cart { total } } products { name } }',
      {
        headers: await bearer(),
      },
    );
    expect(data).toMatchObject({ me: { displayName: 'Person 1', cart: null }, products: [{}, {}, {}] });
    expect(errors).toEqual([
      {
        message: 'The carts service is unavailable.',
        path: ['me'],
        extensions: { code: 'SERVICE_UNAVAILABLE', service: 'carts' },
      },
    ]);
    expect(text).not.toMatch(/127\.0\.0\.1|10\.0\.0\.1|app\.js/);
  });

  it('is named at each of its root fields', async () => {
    shop.subgraphs.products.failure = 502;
    const { errors } = await post(url, '{ all: products { name } usersAreHere }');
    expect(errors).toMatchObject([{ path: ['all'], extensions: { service: 'products' } }]);
  });
});

describe('errors', () => {
  it('of a subgraph keep message, path and code', async () => {
    const { errors } = await post(url, '{ refuses products { fails } }');
    expect(errors).toContainEqual({
      message: 'Sellers only.',
      path: ['refuses'],
      extensions: { code: 'FORBIDDEN' },
    });
    expect(errors).toContainEqual({
      message: 'That cannot be.',
      path: ['products', 1, 'fails'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('that nobody foresaw are masked, with an id that the log knows', async () => {
    const { errors, text } = await post(url, `{ product(id: "${idOf('product', 1)}") { strange } }`);
    expect(errors).toMatchObject([
      {
        message: 'Something went wrong.',
        path: ['product', 'strange'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    expect(text).not.toContain('secrets');
    const errorId = errors?.[0]?.extensions?.['errorId'];
    expect(
      shop.logged.some((line) => line.includes(String(errorId)) && line.includes('select * from secrets')),
    ).toBe(true);
  });

  it('in the document are refused before anything is asked', async () => {
    expect(await post(url, '{ nope }')).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    expect(await post(url, '{')).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
    });
    expect(await post(url, 'query($id: ID!) { product(id: $id) { name } }')).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

describe('limits', () => {
  it('on root fields and tokens', async () => {
    const many = (count: number) =>
      `{ ${Array.from({ length: count }, (_, n) => `p${n}: usersAreHere`).join(' ')} }`;
    expect((await post(url, many(50))).status).toBe(200);
    expect(await post(url, many(51))).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'OPERATION_TOO_COSTLY' } }],
    });
    expect((await post(url, `{ ${'products { name } '.repeat(2_000)} }`)).status).toBe(400);
  });

  it('on the body: 413 above 1 MB', async () => {
    const { status } = await post(url, '{ products { name } }', {
      variables: { filler: 'x'.repeat(1024 * 1024) },
    });
    expect(status).toBe(413);
  });
});

describe('over HTTP', () => {
  it('a subscription is refused with the way to do it', async () => {
    const { status, errors } = await post(url, 'subscription { cartChanged { total } }');
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toContain('WebSocket');
  });

  it('a form that any web page could send is refused', async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{me{id}}"}',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('CSRF');
    expect((await fetch(`${url}?query={me{id}}`)).status).toBe(400);
  });

  it('answers can be read by allowed origins alone', async () => {
    const preflight = (origin: string) =>
      fetch(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const allowed = await preflight('https://shop.example');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('x-cart-token');
    const foreign = await preflight('https://shop.example.evil.test');
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('a body that is not JSON is refused, and so is another path', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(url, { method: 'POST', headers, body: '{' })).status).toBe(400);
    expect((await fetch(new URL('/elsewhere', url))).status).toBe(404);
  });

  it('a browser sees the sandbox', async () => {
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toContain('text/html');
  });
});

describe('health', () => {
  it('is live while it runs, and ready when every service is', async () => {
    expect((await fetch(new URL('/health/live', url))).status).toBe(200);
    const ready = await fetch(new URL('/health/ready', url));
    expect([ready.status, await ready.json()]).toEqual([
      200,
      {
        status: 'ready',
        services: { users: true, products: true, inventory: true, carts: true, orders: true },
      },
    ]);
  });
});
