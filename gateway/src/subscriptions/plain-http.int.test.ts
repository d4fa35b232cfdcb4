import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf, openShop, type Shop } from '../../test/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const root = `stockChanged(variantIds: ["${idOf('variant', 1)}"])`;

describe('a subscription over plain HTTP', () => {
  it.each([
    ['a subscription', `subscription { ${root} { available } }`],
    ['one whose root field is conditional', `subscription { ${root} @include(if: true) { available } }`],
    [
      'one whose condition is a variable',
      `subscription($w: Boolean!) { ${root} @skip(if: $w) { available } }`,
    ],
    [
      'one among other operations',
      `query Other { products { name } } subscription S { ${root} { available } }`,
    ],
  ])('gets a 400 that says where to go: %s', async (_, query) => {
    const asked = { query, operationName: query.startsWith('query') ? 'S' : null };
    const search = new URLSearchParams({ query, ...(asked.operationName ? { operationName: 'S' } : {}) });
    const answers = await Promise.all([
      fetch(shop.gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
      }),
      fetch(`${shop.gateway.url}?${search}`, { headers: { 'apollo-require-preflight': 'yes' } }),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({
        errors: [
          {
            message: expect.stringMatching(/graphql-transport-ws.*text\/event-stream/),
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      });
    }
    expect(shop.subgraphs.inventory.subscriptions).toEqual([]);
  });

  it('is told from a query beside it', async () => {
    const query = `query Other { products { name } } subscription S { ${root} { available } }`;
    const answer = await fetch(shop.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName: 'Other' }),
    });
    expect([answer.status, await answer.json()]).toMatchObject([200, { data: { products: [{}, {}, {}] } }]);
  });
});
