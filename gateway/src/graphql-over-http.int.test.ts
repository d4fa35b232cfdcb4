import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../test/clients.ts';
import { openShop, type Shop } from '../test/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

/** What we do not follow: a client that accepts `application/json` is told of a bad request by the status as well, as any other. */
const EXCEPTIONS = [
  {
    id: '572B',
    name: 'SHOULD use 200 status code on document parsing failure when accepting application/json',
  },
  {
    id: 'FDE2',
    name: 'SHOULD use 200 status code on document validation failure when accepting application/json',
  },
  {
    id: '7B9B',
    name: 'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
  },
];

/** A client of ours: CSRF prevention refuses a GET that any web page could make, so that each carries this header. */
const fetchFn = (url: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set('apollo-require-preflight', 'true');
  return fetch(url, { ...init, headers });
};

describe('the audits of GraphQL over HTTP', () => {
  it('pass: each of the 13 MUST, and 58 of all 61', async () => {
    const audits = serverAudits({ url: () => shop.gateway.url, fetchFn });
    const results = await Promise.all(
      audits.map(async ({ id, name, fn }) => ({ id, name, status: (await fn()).status })),
    );
    expect(results).toHaveLength(61);
    const musts = results.filter(({ name }) => name.startsWith('MUST'));
    expect(musts.map(({ status }) => status)).toEqual(Array.from({ length: 13 }, () => 'ok'));
    const failed = results.filter(({ status }) => status !== 'ok');
    expect(failed.map(({ id, name }) => ({ id, name }))).toEqual(EXCEPTIONS);
  });
});

it('a syntax error is answered 400, whatever the client accepts', async () => {
  for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
    expect(await post(shop.gateway.url, '{', { headers: { accept } })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
    });
  }
});
