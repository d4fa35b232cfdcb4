import { eventually } from '@bazaar/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { idOf, openShop, type Shop } from '../../test/shop.ts';

let shop: Shop;
const aborts: AbortController[] = [];
beforeAll(async () => {
  shop = await openShop();
});
afterEach(async () => {
  for (const abort of aborts.splice(0)) abort.abort();
  await eventually(() => expect(shop.stock.listeners).toBe(0));
});
afterAll(() => shop.stop());

const v1 = idOf('variant', 1);
const STOCK = 'subscription($ids: [ID!]!) { stockChanged(variantIds: $ids) { available variant { sku } } }';

type Heard = { status: number; type: string | null; text: string; ended: boolean };

/** Reads what comes until the stream ends or the test does. */
const open = async (o: {
  query: string;
  variables?: Record<string, unknown>;
  headers?: Record<string, string>;
  method?: 'GET' | 'POST';
}): Promise<Heard> => {
  const { query, variables = {}, headers = {}, method = 'POST' } = o;
  const abort = new AbortController();
  aborts.push(abort);
  const url = new URL(shop.gateway.url);
  if (method === 'GET')
    url.search = String(new URLSearchParams({ query, variables: JSON.stringify(variables) }));
  const response = await fetch(url, {
    method,
    signal: abort.signal,
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
    ...(method === 'POST' ? { body: JSON.stringify({ query, variables }) } : {}),
  });
  const heard: Heard = {
    status: response.status,
    type: response.headers.get('content-type'),
    text: '',
    ended: false,
  };
  void (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) heard.text += decoder.decode(chunk, { stream: true });
    heard.ended = true;
  })().catch(() => undefined);
  return heard;
};
const events = ({ text }: Heard): unknown[] =>
  [...text.matchAll(/event: (\w+)\ndata: ?(.*)\n\n/g)].map(([, name, data]) => [
    name,
    data === '' ? null : JSON.parse(data ?? ''),
  ]);

describe('an event stream', () => {
  it.each(['POST', 'GET'] as const)(
    'carries a subscription asked for by %s, across services',
    async (method) => {
      const heard = await open({ query: STOCK, variables: { ids: [v1] }, method });
      expect([heard.status, heard.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
      await eventually(() => expect(events(heard)).toHaveLength(1));
      shop.stock.send({ variantId: v1, available: 31 });
      await eventually(() =>
        expect(events(heard)[1]).toEqual([
          'next',
          { data: { stockChanged: { available: 31, variant: { sku: 'SKU-1' } } } },
        ]),
      );
    },
  );

  it('shares its upstream with others', async () => {
    const all = await Promise.all([1, 2, 3].map(() => open({ query: STOCK, variables: { ids: [v1] } })));
    for (const each of all) await eventually(() => expect(events(each)).toHaveLength(1));
    expect(shop.stock.listeners).toBe(1);
  });

  it('answers a query once, and says that this was all', async () => {
    const heard = await open({ query: '{ products { name } }' });
    await eventually(() => expect(heard.ended).toBe(true));
    expect(events(heard)).toEqual([
      ['next', { data: expect.objectContaining({ products: expect.anything() }) }],
      ['complete', null],
    ]);
  });

  it('tells in an event why an operation is refused', async () => {
    const heard = await open({ query: 'subscription { nope }' });
    await eventually(() => expect(heard.ended).toBe(true));
    expect(events(heard)).toEqual([
      ['next', { errors: [expect.objectContaining({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })] }],
      ['complete', null],
    ]);
  });

  it('ends when the token does', async () => {
    const authorization = `Bearer ${await shop.token({ ttlSeconds: 2 })}`;
    const heard = await open({
      query: STOCK,
      variables: { ids: [v1] },
      headers: { authorization },
    });
    await eventually(() => expect(heard.ended).toBe(true));
    expect(events(heard).at(-2)).toMatchObject([
      'next',
      { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
    expect(events(heard).at(-1)).toEqual(['complete', null]);
  });

  it.each([
    [401, { query: STOCK, headers: { authorization: 'Bearer nonsense' } }],
    [400, { query: 'subscription {' }],
    [405, { query: 'mutation { rename(name: "Kim") { displayName } }', method: 'GET' }],
  ] as const)('is not even begun, with %d, when the request is no good', async (status, request) => {
    expect((await open(request)).status).toBe(status);
  });
});
