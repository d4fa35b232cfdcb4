import { newId, openDatabase } from '@bazaar/service-kit';
import { customer, eventually } from '@bazaar/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuildRatings } from './app.ts';
import { openShop, type Shop } from './fixture.ts';
import { seed } from './seed.ts';

const products = Array.from({ length: 100 }, () => newId('product'));
const answerer = newId('user');
const reviews = Array.from({ length: 10_000 }, (_, index) => ({
  id: newId('review'),
  productId: products[index % products.length] ?? '',
  authorId: newId('user'),
  authorName: `Writer ${index}`,
  rating: 1 + (index % 5),
  title: `Title ${index}`,
  body: 'Text',
  verifiedPurchase: index % 2 === 0,
  helpfulCount: index % 9,
  createdAt: '2026-01-01T00:00:00.000Z',
  answer:
    index % 10 === 8
      ? { authorId: answerer, text: `Answer ${index}`, answeredAt: '2026-01-02T00:00:00.000Z' }
      : null,
}));

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  await Promise.all([
    seed({ databaseUrl: shop.databaseUrl }, { reviews }),
    seed({ databaseUrl: shop.databaseUrl }, { reviews }),
  ]);
});
afterAll(() => shop.stop());

const rebuild = async (): Promise<number> => {
  const database = openDatabase(shop.databaseUrl, { max: 1, name: 'test' });
  try {
    return await rebuildRatings(database.db);
  } finally {
    await database.close();
  }
};

it('fills the shop once, however often it runs, and rates what was reviewed', async () => {
  const [row] = await shop.sql`select count(*)::int from reviews`;
  expect(row?.['count']).toBe(10_000);
  expect(await shop.ratingOf(products[3] ?? '')).toMatchObject({ average: 4, count: 100 });
  const { review } = await shop
    .as(customer(newId('user')))
    .data<{ review: unknown }>(
      'query ($id: ID!) { review(id: $id) { authorName rating createdAt answer { text answeredAt } } }',
      {
        id: reviews[8]?.id,
      },
    );
  expect(review).toEqual({
    authorName: 'Writer 8',
    rating: 4,
    createdAt: '2026-01-01T00:00:00.000Z',
    answer: { text: 'Answer 8', answeredAt: '2026-01-02T00:00:00.000Z' },
  });
  const [answered] = await shop.sql`select count(*)::int from review_answers`;
  expect(answered?.['count']).toBe(1_000);
});

it('tells the others of every rating', async () => {
  await eventually(async () => {
    const { state } = await shop.bus.manager.streams.info('REVIEWS');
    expect(state.messages).toBe(100);
  });
});

it('rebuilds ratings that are wrong, missing or of nothing, and says so of these alone', async () => {
  expect(await rebuild()).toBe(0);
  const [wrong = '', missing = '', hidden = ''] = products;
  const ofNothing = newId('product');
  await shop.sql`update product_ratings set five = five + 7, one = 3 where product_id = ${wrong}`;
  await shop.sql`delete from product_ratings where product_id = ${missing}`;
  await shop.sql`insert into product_ratings values (${ofNothing}, 4, 1, 0, 0, 0, 0)`;
  await shop.sql`update reviews set status = 'REJECTED' where product_id = ${hidden}`;
  shop.ratingsSaid.length = 0;
  expect(await rebuild()).toBe(4);
  expect(await shop.ratingOf(wrong)).toMatchObject({ average: 1, count: 100 });
  expect(await shop.ratingOf(missing)).toMatchObject({ average: 2, count: 100 });
  expect(await shop.ratingOf(hidden)).toMatchObject({ average: null, count: 0 });
  expect(await rebuild()).toBe(0);
  await eventually(() => expect(shop.ratingsSaid).toHaveLength(4));
  expect(shop.ratingsSaid).toContainEqual({
    productId: wrong,
    version: 2,
    averageHundredths: 100,
    count: 100,
  });
  expect(shop.ratingsSaid).toContainEqual({
    productId: ofNothing,
    version: 5,
    averageHundredths: null,
    count: 0,
  });
});

it('rebuilds exactly while people write', async () => {
  const productId = await shop.product();
  await shop.write(customer(newId('user')), productId, { rating: 4 });
  await shop.sql`update product_ratings set four = 9 where product_id = ${productId}`;
  // A review that is being written when the count begins, and committed while it waits.
  const rebuilt = await shop.sql.begin(async (tx) => {
    await tx`
      insert into reviews
      select ${newId('review')}, product_id, ${newId('user')}, 2, title, body, false, 0, 0, status, created_at, updated_at
      from reviews where product_id = ${productId}`;
    await tx`update product_ratings set two = two + 1 where product_id = ${productId}`;
    const rebuilding = rebuild();
    await eventually(async () =>
      expect(
        await shop.sql`
          select from pg_locks join pg_database on pg_database.oid = database
          where datname = current_database() and not granted`,
      ).toHaveLength(1),
    );
    return { rebuilding };
  });
  expect(await rebuilt.rebuilding).toBe(1);
  expect(await shop.ratingOf(productId)).toMatchObject({ average: 3, count: 2 });
  expect(await rebuild()).toBe(0);
});
