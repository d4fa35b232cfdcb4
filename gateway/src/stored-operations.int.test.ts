import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@bazaar/testing';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { idOf, openShop, type Shop } from '../test/shop.ts';

const PRODUCTS = 'query Products { products { name } }';
const NODE = 'query Node($id: ID!) { node(id: $id) { id } }';
const STOCK = 'subscription Stock($ids: [ID!]!) { stockChanged(variantIds: $ids) { available } }';
const OTHER = 'query Other { usersAreHere }';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

let folder: string;
let development: Shop;
let production: Shop;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stored-operations-'));
  const file = join(folder, 'manifest.json');
  const operations = [PRODUCTS, NODE, STOCK].map((body) => ({
    id: hash(body),
    body,
    name: 'x',
    type: 'query',
  }));
  await writeFile(
    file,
    JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }),
  );
  [development, production] = await Promise.all([
    openShop({ STORED_OPERATIONS_FILE: file, STORED_OPERATIONS: 'any' }),
    openShop({ STORED_OPERATIONS_FILE: file, STORED_OPERATIONS: 'only', NODE_ENV: 'production' }),
  ]);
});
afterAll(async () => {
  await Promise.all([development?.stop(), production?.stop()]);
  await rm(folder, { recursive: true });
});

const answer = z.looseObject({
  data: z.unknown().optional(),
  errors: z.array(z.looseObject({ extensions: z.looseObject({ code: z.string() }) })).optional(),
});
type Request = Record<string, unknown>;
type Outcome = { status: number; data: unknown; code: string | null };
const outcomeOf = (status: number, text: string): Outcome => {
  const { data = null, errors } = answer.parse(JSON.parse(text));
  return { status, data, code: errors?.[0]?.extensions.code ?? null };
};

const byPost = async ({ gateway }: Shop, request: Request): Promise<Outcome> => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(gateway.url, { method: 'POST', headers, body: JSON.stringify(request) });
  return outcomeOf(response.status, await response.text());
};
const byGet = async ({ gateway }: Shop, request: Request): Promise<Outcome> => {
  const url = new URL(gateway.url);
  for (const [name, value] of Object.entries(request))
    url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  const response = await fetch(url, { headers: { 'apollo-require-preflight': 'true' } });
  return outcomeOf(response.status, await response.text());
};
const bySocket = async ({ gateway }: Shop, request: Request): Promise<Outcome> => {
  const client = createClient({
    url: gateway.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  let outcome: Outcome | null = null;
  const end = client.subscribe<unknown>(
    { query: '', ...request },
    {
      next: ({ data }) => {
        outcome ??= { status: 200, data, code: null };
      },
      error: (error) => {
        outcome ??= {
          status: 400,
          data: null,
          code: /"code":"(\w+)"/.exec(JSON.stringify(error))?.[1] ?? null,
        };
      },
      complete: () => undefined,
    },
  );
  const result = await eventually(() => {
    if (outcome === null) throw new Error('Nothing was answered.');
    return outcome;
  });
  end();
  await client.dispose();
  return result;
};

const notFound = { status: 400, data: null, code: 'PERSISTED_QUERY_NOT_FOUND' };
const products = { products: [{ name: 'Product 1' }, { name: 'Product 2' }, { name: 'Product 3' }] };
const persisted = (text: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hash(text) } },
});

describe.each([
  ['POST', byPost],
  ['GET', byGet],
  ['a WebSocket', bySocket],
])('by %s', (_, send) => {
  it.each([
    ['documentId', { documentId: hash(PRODUCTS) }],
    ['documentId with its algorithm', { documentId: `sha256:${hash(PRODUCTS)}` }],
    ["the extension of Apollo's clients", persisted(PRODUCTS)],
    ['the text itself', { query: PRODUCTS }],
  ])('a stored operation is run everywhere, by %s', async (_how, request) => {
    for (const shop of [development, production])
      expect(await send(shop, request)).toEqual({ status: 200, data: products, code: null });
  });

  it('takes its variables', async () => {
    const id = idOf('product', 1);
    expect(await send(production, { documentId: hash(NODE), variables: { id } })).toMatchObject({
      data: { node: { id } },
    });
  });

  it('an unknown id is told so', async () => {
    for (const shop of [development, production])
      for (const request of [{ documentId: hash('nope') }, { documentId: 'Products' }, persisted('nope')])
        expect(await send(shop, request)).toEqual(notFound);
  });

  it('production runs nothing else, however it is sent', async () => {
    for (const request of [
      { query: OTHER },
      { query: `${PRODUCTS} ` },
      { query: OTHER, ...persisted(OTHER) },
      { documentId: hash(OTHER), query: OTHER },
      { query: '{ __schema { types { name } } }' },
      { query: OTHER },
    ])
      expect(await send(production, request)).toEqual(notFound);
    for (const request of [
      { query: OTHER, documentId: hash(PRODUCTS) },
      { query: OTHER, ...persisted(PRODUCTS) },
    ])
      expect(await send(production, request)).toMatchObject({ data: null, code: 'BAD_REQUEST' });
    expect(production.subgraphs.users.requests).toEqual([]);
  });

  it('development runs anything, and remembers what is sent with its hash', async () => {
    const text = `query Remembered { usersAreHere } # ${send.name}`;
    expect(await send(development, { query: OTHER })).toMatchObject({ code: null });
    expect(await send(development, persisted(text))).toEqual(notFound);
    expect(await send(development, { query: text, ...persisted(text) })).toMatchObject({ code: null });
    expect(await send(development, persisted(text))).toMatchObject({ code: null });
  });
});

it('a stored subscription is followed by its id', async () => {
  const request = { documentId: hash(STOCK), variables: { ids: [idOf('variant', 1)] } };
  expect(await bySocket(production, request)).toMatchObject({ data: { stockChanged: { available: 5 } } });
});

it('malformed ids do not open a way around production', async () => {
  for (const request of [
    { query: OTHER, documentId: 5 },
    { query: OTHER, extensions: { persistedQuery: 5 } },
    { query: OTHER, extensions: 'x' },
  ])
    for (const send of [byPost, byGet]) expect((await send(production, request)).status).toBe(400);
  expect(
    (
      await fetch(production.gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify([{ query: OTHER }]),
      })
    ).status,
  ).toBe(400);
  const doubled = `${production.gateway.url}?${new URLSearchParams([
    ['query', PRODUCTS],
    ['query', OTHER],
  ])}`;
  const response = await fetch(doubled, { headers: { 'apollo-require-preflight': 'true' } });
  expect(outcomeOf(response.status, await response.text()).data).not.toHaveProperty('usersAreHere');
  expect(production.subgraphs.users.requests).toEqual([]);
});
