import { type Database, migrate, newId, type Page } from '@bazaar/service-kit';
import { type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../seed.ts';
import { type ListOrder, readListPage } from './list-order.ts';
import { ratingsOf } from './ratings.ts';
import { countToModerate, noFilter, reviewsOfOwners, reviewsToModerate } from './review-lists.ts';
import { reviewsByIds } from './reviews.ts';
import { votesOf } from './votes.ts';

const author = newId('user');
const [popular = '', ...others] = Array.from({ length: 200 }, () => newId('product'));
// Half of all reviews are of one product, so that its list is long.
const reviews = Array.from({ length: 12_000 }, (_, index) => ({
  id: newId('review'),
  productId: index % 2 === 0 ? popular : (others[index % others.length] ?? ''),
  authorId: index < 2 ? author : newId('user'),
  authorName: `Writer ${index}`,
  rating: 1 + (index % 5),
  title: `Title ${index}`,
  body: 'Text',
  verifiedPurchase: index % 3 === 0,
  helpfulCount: index % 50,
  createdAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
}));

let environment: TestEnvironment;
let connection: postgres.Sql;
const said: { query: string; params: unknown[] }[] = [];

beforeAll(async () => {
  environment = await testEnvironment();
  const databaseUrl = await environment.createDatabase();
  await migrate(databaseUrl, new URL('../../migrations/', import.meta.url));
  await seed({ databaseUrl }, { reviews });
  connection = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  const pending = reviews.slice(0, 50).map(({ id }) => id);
  await connection`update reviews set status = 'PENDING' where id = any(${pending})`;
  await connection`insert into review_votes select id, ${author}, 'HELPFUL' from reviews`;
  await connection.unsafe('vacuum analyze');
});
afterAll(async () => {
  await connection.end();
  await environment.stop();
});

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: Node[];
};
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

// What Drizzle hands to the driver in these statements.
const parameter = (value: unknown): string | number | string[] => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(String);
  throw new TypeError(`${typeof value} is no parameter of these statements`);
};

/** What PostgreSQL does for the one statement of `read`: every step, and how many rows it takes from tables. */
const planOf = async (
  read: (db: Database) => Promise<unknown>,
): Promise<{ steps: string[]; rowsRead: number }> => {
  said.length = 0;
  await read(drizzle(connection, { logger: { logQuery: (query, params) => said.push({ query, params }) } }));
  const [statement, ...further] = said;
  if (!statement || further.length > 0) throw new Error('One statement was expected');
  const [row] = await connection.unsafe<{ 'QUERY PLAN': [{ Plan: Node }] }[]>(
    `explain (analyze, format json) ${statement.query}`,
    statement.params.map(parameter),
  );
  if (!row) throw new Error('There is no plan');
  const nodes = nodesOf(row['QUERY PLAN'][0].Plan);
  return {
    steps: nodes.map((node) => `${node['Node Type']} ${node['Relation Name'] ?? ''}`.trim()),
    rowsRead: nodes
      .filter((node) => node['Relation Name'] !== undefined)
      .reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0),
  };
};

const first = (size: number, order: ListOrder): Page => readListPage({ first: size }, order);
const further: Record<ListOrder, (string | number)[]> = {
  HELPFUL: [25, '2026-01-03T00:00:00.000Z', newId('review')],
  NEWEST: ['2026-01-03T00:00:00.000Z', newId('review')],
  OLDEST: ['2026-01-03T00:00:00.000Z', newId('review')],
  RATING_DESC: [3, '2026-01-03T00:00:00.000Z', newId('review')],
  RATING_ASC: [3, '2026-01-03T00:00:00.000Z', newId('review')],
};
const shelf = others.slice(0, 50);
const some = reviews.slice(100, 130).map(({ id }) => id);

describe('reviews are found through indexes, and few more rows are read than are answered', () => {
  // A row of a list is read in its index, then whole, then with its author.
  it.each(['HELPFUL', 'NEWEST', 'RATING_DESC', 'RATING_ASC'] as const)(
    'a page of a long list, %s',
    async (order) => {
      for (const after of [null, further[order]]) {
        const page = { ...first(20, order), after };
        const { steps, rowsRead } = await planOf((db) =>
          reviewsOfOwners(db, 'product', [popular], { order, page, filter: noFilter }),
        );
        expect(steps.filter((step) => step.startsWith('Seq Scan'))).toEqual([]);
        expect(rowsRead).toBeLessThanOrEqual(3 * 21);
      }
    },
  );

  it('three reviews of each of fifty products', async () => {
    const { steps, rowsRead } = await planOf((db) =>
      reviewsOfOwners(db, 'product', shelf, {
        order: 'HELPFUL',
        page: first(3, 'HELPFUL'),
        filter: noFilter,
      }),
    );
    expect(steps).not.toContain('Seq Scan reviews');
    expect(rowsRead).toBeLessThanOrEqual(3 * 50 * 4);
  });

  it('what a person wrote', async () => {
    const { steps, rowsRead } = await planOf((db) =>
      reviewsOfOwners(db, 'author', [author], {
        order: 'NEWEST',
        page: first(20, 'NEWEST'),
        filter: noFilter,
      }),
    );
    expect(steps.filter((step) => step.startsWith('Seq Scan'))).toEqual([]);
    expect(rowsRead).toBeLessThanOrEqual(3 * 2);
  });

  it('the queue of moderators', async () => {
    const { steps, rowsRead } = await planOf((db) => reviewsToModerate(db, first(20, 'OLDEST')));
    expect(steps).not.toContain('Seq Scan reviews');
    expect(rowsRead).toBeLessThanOrEqual(2 * 21);
    expect((await planOf(countToModerate)).steps).not.toContain('Seq Scan reviews');
  });

  it('reviews, ratings and votes by id', async () => {
    for (const [read, rows] of [
      [(db: Database) => reviewsByIds(db, some), 2 * some.length],
      [(db: Database) => votesOf(db, author, some), some.length],
    ] as const) {
      const { steps, rowsRead } = await planOf(read);
      expect(steps.filter((step) => step.startsWith('Seq Scan'))).toEqual([]);
      expect(rowsRead).toBeLessThanOrEqual(rows);
    }
    // 200 ratings lie on two pages: reading them all may well be the best plan.
    expect((await planOf((db) => ratingsOf(db, shelf))).rowsRead).toBeLessThanOrEqual(others.length + 1);
  });
});
