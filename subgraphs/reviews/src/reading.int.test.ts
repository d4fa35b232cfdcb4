import type { Identity } from '@bazaar/identity';
import { newId } from '@bazaar/service-kit';
import { admin, customer } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop } from './fixture.ts';
import { seed } from './seed.ts';

type Page = {
  totalCount: number;
  nodes: { id: string; rating: number; helpfulCount: number; createdAt: string; verifiedPurchase: boolean }[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
};

const statements: string[] = [];
const busy = newId('product');
const writers = Array.from({ length: 25 }, () => newId('user'));
const shelf = Array.from({ length: 50 }, () => newId('product'));
const review = (productId: string, writer: number, index: number) => ({
  id: newId('review'),
  productId,
  authorId: writers[writer] ?? '',
  authorName: `Writer ${writer}`,
  rating: 1 + ((index * 7) % 5),
  title: `Title ${index}`,
  body: 'Text',
  verifiedPurchase: index % 2 === 0,
  helpfulCount: index % 4,
  createdAt: new Date(Date.UTC(2026, 0, 1 + (index % 9))).toISOString(),
});
const onBusy = writers.map((_, index) => review(busy, index, index));
const onShelf = shelf.flatMap((productId) =>
  [0, 1, 2, 3, 4].map((writer) => review(productId, writer, writer)),
);

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ onStatement: (statement) => statements.push(statement) });
  await seed({ databaseUrl: shop.databaseUrl }, { reviews: [...onBusy, ...onShelf] });
});
afterAll(() => shop.stop());

const reader = customer(newId('user'));
const entities = async <Entity>(
  ids: readonly string[],
  type: string,
  selection: string,
  identity: Identity = reader,
) =>
  await shop
    .as(identity)
    .ask<{ _entities: (Entity | null)[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`,
      { of: ids.map((id) => ({ __typename: type, id })) },
    );
const fields = `totalCount nodes { id rating helpfulCount createdAt verifiedPurchase } edges { cursor }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
const listOf = async (args: string): Promise<Page> => {
  const { data, errors } = await entities<{ reviews: Page }>(
    [busy],
    'Product',
    `reviews(${args}) { ${fields} }`,
  );
  const page = data?._entities[0]?.reviews;
  if (!page) throw new Error(JSON.stringify(errors));
  return page;
};
const codeOf = async (args: string) =>
  (await entities([busy], 'Product', `reviews(${args}) { nodes { id } }`)).errors?.[0]?.extensions?.['code'];

type Key = (each: Page['nodes'][number]) => (string | number)[];
const sorts: [string, Key, 1 | -1][] = [
  ['HELPFUL', ({ helpfulCount, createdAt, id }) => [helpfulCount, createdAt, id], -1],
  ['NEWEST', ({ createdAt, id }) => [createdAt, id], -1],
  ['RATING_DESC', ({ rating, createdAt, id }) => [rating, createdAt, id], -1],
  ['RATING_ASC', ({ rating, createdAt, id }) => [rating, createdAt, id], 1],
];
const sorted = (key: Key, direction: 1 | -1): string[] =>
  [...onBusy]
    .sort((a, b) => {
      const [left, right] = [key(a), key(b)];
      const at = left.findIndex((value, index) => value !== right[index]);
      return (left[at] ?? 0) < (right[at] ?? 0) ? -direction : direction;
    })
    .map(({ id }) => id);

describe('the reviews of a product', () => {
  it.each(sorts)(
    'come in the order %s, page by page, forwards and backwards',
    async (sort, key, direction) => {
      const expected = sorted(key, direction);
      const forwards: string[] = [];
      let after = '';
      for (let pages = 0; pages < 5; pages += 1) {
        const page = await listOf(`sort: ${sort}, first: 7${after}`);
        forwards.push(...page.nodes.map(({ id }) => id));
        expect(page.totalCount).toBe(25);
        expect(page.pageInfo.hasPreviousPage).toBe(after !== '');
        after = `, after: "${page.pageInfo.endCursor}"`;
        if (!page.pageInfo.hasNextPage) break;
      }
      expect(forwards).toEqual(expected);
      const backwards: string[] = [];
      let before = '';
      for (let pages = 0; pages < 5; pages += 1) {
        const page = await listOf(`sort: ${sort}, last: 7${before}`);
        backwards.unshift(...page.nodes.map(({ id }) => id));
        before = `, before: "${page.pageInfo.startCursor}"`;
        if (!page.pageInfo.hasPreviousPage) break;
      }
      expect(backwards).toEqual(expected);
    },
  );

  it('come most helpful first unless said otherwise, twenty a page', async () => {
    const page = await listOf('filter: null');
    expect(page.nodes.map(({ id }) => id)).toEqual(
      (await listOf('sort: HELPFUL, first: 20')).nodes.map(({ id }) => id),
    );
    expect(page.nodes).toHaveLength(20);
    expect((await listOf('sort: null')).nodes).toEqual(page.nodes);
  });

  it('can be filtered by stars and purchase', async () => {
    const some = await listOf('filter: { ratings: [5, 1, 5] }, first: 100');
    expect(some.totalCount).toBe(onBusy.filter(({ rating }) => rating === 5 || rating === 1).length);
    expect(new Set(some.nodes.map(({ rating }) => rating))).toEqual(new Set([5, 1]));
    const bought = await listOf('filter: { verifiedPurchase: true, ratings: [] }, first: 100');
    expect(bought.totalCount).toBe(13);
    expect(bought.nodes.every(({ verifiedPurchase }) => verifiedPurchase)).toBe(true);
    expect((await listOf('filter: { verifiedPurchase: false }')).totalCount).toBe(25);
  });

  it('refuse what no client should ask', async () => {
    const helpful = (await listOf('first: 1')).pageInfo.endCursor;
    const cursor = (values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
    const id = newId('review');
    for (const args of [
      'first: 0',
      'first: 101',
      'last: -1',
      'first: 1, last: 1',
      'filter: { ratings: [0] }',
      'filter: { ratings: [6] }',
      'after: "x"',
      `sort: RATING_DESC, after: "${helpful}"`,
      `sort: NEWEST, after: "${helpful}"`,
      `sort: NEWEST, after: "${cursor(['NEWEST', 'yesterday', id])}"`,
      `sort: NEWEST, after: "${cursor(['NEWEST', '0000-01-01T00:00:00Z', id])}"`,
      `sort: NEWEST, before: "${cursor(['NEWEST', '2026-01-01T00:00:00Z', 'a\u0000b'])}"`,
      `after: "${cursor(['HELPFUL', 9_999_999_999, '2026-01-01T00:00:00Z', id])}"`,
    ])
      expect(`${args}: ${await codeOf(args)}`).toBe(`${args}: BAD_USER_INPUT`);
  });
});

describe('lists of products', () => {
  // The health check and consumers say nothing while nobody asks them to.
  const counted = async <Result>(work: () => Promise<Result>): Promise<[Result, string[]]> => {
    statements.length = 0;
    const result = await work();
    return [
      result,
      statements.filter((each) => /"?(reviews|product_ratings|review_votes|authors)"?/.test(each)),
    ];
  };

  it('get fifty ratings in one statement', async () => {
    const [{ data }, said] = await counted(() =>
      entities<{ rating: { average: number; count: number } }>(shelf, 'Product', 'rating { average count }'),
    );
    expect(data?._entities).toHaveLength(50);
    expect(data?._entities.every((each) => each?.rating.count === 5)).toBe(true);
    expect(said).toHaveLength(1);
  });

  it('get three reviews of each of fifty products in one statement, their counts in another, own votes in a third', async () => {
    const [{ data }, said] = await counted(() =>
      entities<{ reviews: { totalCount: number; nodes: { authorName: string }[] } }>(
        shelf,
        'Product',
        'reviews(first: 3) { totalCount nodes { id authorName rating myVote product { id } author { id } } }',
      ),
    );
    for (const each of data?._entities ?? []) {
      expect(each?.reviews.nodes.map(({ authorName }) => authorName)).toEqual([
        'Writer 3',
        'Writer 2',
        'Writer 1',
      ]);
      expect(each?.reviews.totalCount).toBe(5);
    }
    expect(data?._entities).toHaveLength(50);
    expect(said).toHaveLength(3);
  });

  it('get fifty reviews by id in one statement', async () => {
    const ids = onShelf.slice(0, 50).map(({ id }) => id);
    const [{ data }, said] = await counted(() =>
      entities<{ id: string }>(ids, 'Review', 'id title authorName'),
    );
    expect(data?._entities.map((each) => each?.id)).toEqual(ids);
    expect(said).toHaveLength(1);
  });
});

describe('what is not there', () => {
  it('is null, or an empty rating of a product never reviewed', async () => {
    const { data } = await entities<{ rating: unknown; reviews: { totalCount: number } }>(
      [newId('product'), 'product_x'],
      'Product',
      'rating { average count } reviews { totalCount }',
    );
    expect(data?._entities).toEqual([
      { rating: { average: null, count: 0 }, reviews: { totalCount: 0 } },
      { rating: null, reviews: null },
    ]);
    const none = await entities([newId('review'), 'review_x', '\u0000'], 'Review', 'id');
    expect(none.data?._entities).toEqual([null, null, null]);
  });
});

describe('what a person wrote', () => {
  const own = writers[1] ?? '';
  const mine = (identity: Identity) =>
    entities<{ reviews: { totalCount: number; nodes: { id: string; status: string }[] } | null }>(
      [own],
      'User',
      'reviews(first: 100) { totalCount nodes { id status } }',
      identity,
    );

  it('is listed for that person and for admins, newest first, whatever its status', async () => {
    const hidden = onBusy[1]?.id ?? '';
    await shop.sql`update reviews set status = 'REJECTED' where id = ${hidden}`;
    for (const identity of [customer(own), admin(newId('user'))]) {
      const { data } = await mine(identity);
      const list = data?._entities[0]?.reviews;
      expect(list?.totalCount).toBe(51);
      expect(list?.nodes.find(({ id }) => id === hidden)?.status).toBe('REJECTED');
    }
    expect((await mine(reader)).data?._entities).toEqual([{ reviews: null }]);
    const asked = async (identity: Identity) =>
      (await entities<{ id: string }>([hidden], 'Review', 'id', identity)).data?._entities;
    expect(await asked(reader)).toEqual([null]);
    expect(await asked(customer(own))).toEqual([{ id: hidden }]);
    expect((await listOf('first: 100')).nodes.map(({ id }) => id)).not.toContain(hidden);
    await shop.sql`update reviews set status = 'PUBLISHED' where id = ${hidden}`;
  });
});
