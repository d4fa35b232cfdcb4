import { eventually } from '@bazaar/testing';
import type { Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, listen, post } from '../test/clients.ts';
import { idOf, openShop, type Shop } from '../test/shop.ts';

let shop: Shop;
let socket: Client;
beforeAll(async () => {
  shop = await openShop({
    MAX_DEPTH: 3,
    MAX_ROOT_FIELDS: 4,
    MAX_ALIASES: 3,
    MAX_DIRECTIVES: 3,
    MAX_TOKENS: 80,
    MAX_COST: 60,
    MAX_BODY_BYTES: 4_096,
  });
  socket = connect(shop.gateway.url);
});
afterAll(async () => {
  await socket.dispose();
  await shop.stop();
});

type Request = { query: string; variables?: Record<string, unknown> };
type Outcome = { status: number | null; code: unknown };

const overHttp = async ({ query, variables }: Request): Promise<Outcome> => {
  const { status, errors } = await post(shop.gateway.url, query, variables ? { variables } : {});
  return { status, code: errors?.[0]?.extensions?.['code'] ?? null };
};
const overSocket = async ({ query, variables }: Request): Promise<Outcome> => {
  const heard = listen(socket, query, variables);
  await eventually(() => expect(heard.completed || heard.error !== null).toBe(true));
  return { status: null, code: /"code":"(\w+)"/.exec(JSON.stringify(heard.error))?.[1] ?? null };
};
const overEventStream = async (request: Request): Promise<Outcome> => {
  const response = await fetch(shop.gateway.url, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return { status: null, code: /"code":"(\w+)"/.exec(await response.text())?.[1] ?? null };
};

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');
const nodes = (count: number): Request => ({
  query: 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }',
  variables: { ids: Array.from({ length: count }, (_, n) => idOf('product', n)) },
});
const ofOrder = (selection: string): Request => ({
  query: `{ node(id: "x") { ... on Order { customer ${selection} } } }`,
});

describe.each([
  ['HTTP', overHttp],
  ['a WebSocket', overSocket],
  ['an event stream', overEventStream],
])('over %s, an operation', (_, send) => {
  const passes = async (request: Request): Promise<void> => {
    expect((await send(request)).code).toBeNull();
  };
  const isRefused = async (request: Request, code: string): Promise<void> => {
    const { status, code: answered } = await send(request);
    expect([status ?? 400, answered]).toEqual([400, code]);
  };
  const tooCostly = 'OPERATION_TOO_COSTLY';

  it('may be as deep as the limit, and no deeper', async () => {
    await passes(ofOrder('{ displayName }'));
    await isRefused(ofOrder('{ cart { total } }'), tooCostly);
  });

  it('may have so many root fields', async () => {
    await passes({ query: '{ usersAreHere cartsAreHere ordersAreHere inventoryIsHere }' });
    await isRefused(
      { query: '{ usersAreHere cartsAreHere ordersAreHere inventoryIsHere refuses }' },
      tooCostly,
    );
  });

  it('may have so many aliases', async () => {
    const aliased = (count: number) => ({ query: `{ products { ${times(count, (n) => `a${n}: name`)} } }` });
    await passes(aliased(3));
    await isRefused(aliased(4), tooCostly);
  });

  it('may have so many directives', async () => {
    const directed = (count: number) => ({
      query: `query($yes: Boolean = true) { products { name ${times(count, (n) => `...${n % 2 === 0 ? ' on Product' : ''} @include(if: $yes) { id }`)} } }`,
    });
    await passes(directed(3));
    await isRefused(directed(4), tooCostly);
  });

  it('may have so many tokens', async () => {
    // Beside the names there are 5: `{ products { } }`.
    const long = (count: number) => ({ query: `{ products { ${times(count, () => 'name')} } }` });
    await passes(long(80 - 5));
    await isRefused(long(80 - 4), 'GRAPHQL_PARSE_FAILED');
  });

  it('may cost so much, by what its variables ask for', async () => {
    await passes(nodes(60));
    await isRefused(nodes(61), tooCostly);
  });
});

it('a body may have so many bytes, and a message over a WebSocket as well', async () => {
  const sized = (bytes: number): string => {
    const [start, end] = ['{"query":"{ usersAreHere }","filler":"', '"}'];
    return start + 'x'.repeat(bytes - start.length - end.length) + end;
  };
  const send = async (bytes: number): Promise<number> => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(shop.gateway.url, { method: 'POST', headers, body: sized(bytes) })).status;
  };
  expect(await send(4_096)).toBe(200);
  expect(await send(4_097)).toBe(413);
  const code = await new Promise((resolve) => {
    const client = connect(shop.gateway.url, {}, { closed: (event) => resolve(Object(event).code) });
    listen(client, '{ usersAreHere }', { filler: 'x'.repeat(4_096) });
  });
  expect(code).toBe(1009);
});

it('a subscription is counted before it starts', async () => {
  const selection = times(4, (n) => `a${n}: available`);
  const query = `subscription($ids: [ID!]!) { stockChanged(variantIds: $ids) { ${selection} } }`;
  expect((await overSocket({ query, variables: { ids: [idOf('variant', 1)] } })).code).toBe(
    'OPERATION_TOO_COSTLY',
  );
  expect(shop.subgraphs.inventory.subscriptions).toEqual([]);
});
