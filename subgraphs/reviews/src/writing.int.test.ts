import { newId } from '@bazaar/service-kit';
import { admin, customer, eventually } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, productChanged, type Shop } from './fixture.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const person = () => customer(newId('user'));
const valid = { rating: 5, title: 'Splendid', body: 'Would buy again.' };
const codes = ({ userErrors }: { userErrors: { code: string; path: string[] | null }[] }) =>
  userErrors.map(({ code, path }) => `${code} ${path?.join('.')}`);

describe('writing a review', () => {
  it('publishes it at once and counts it', async () => {
    const productId = await shop.product();
    const review = await shop.write(person(), productId, valid);
    expect(review).toMatchObject({ ...valid, status: 'PUBLISHED', helpfulCount: 0, verifiedPurchase: false });
    expect(review.createdAt).toBe(review.updatedAt);
    expect(await shop.ratingOf(productId)).toEqual({
      average: 5,
      count: 1,
      histogram: [5, 4, 3, 2, 1].map((stars) => ({ stars, count: stars === 5 ? 1 : 0 })),
    });
    await eventually(() =>
      expect(shop.ratingsSaid).toContainEqual({ productId, version: 1, averageHundredths: 500, count: 1 }),
    );
  });

  it('keeps text as text', async () => {
    const title = '<b>"Ö & 😀"</b>';
    const body = 'one\ntwo <script>alert(1)</script> {{x}} %s \\0';
    const review = await shop.write(person(), await shop.product(), { title: `  ${title} `, body });
    expect(review).toMatchObject({ title, body });
  });

  it('is for signed-in people', async () => {
    const { errors } = await shop
      .as({ ...person(), userId: null, sessionId: null, roles: [] })
      .ask('mutation ($input: CreateReviewInput!) { createReview(input: $input) { review { id } } }', {
        input: { productId: newId('product'), ...valid },
      });
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('takes nothing that the gateway has not signed', async () => {
    const response = await fetch(shop.service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(response.status).toBe(401);
  });

  it('takes one review a person and product, however often it is sent at once', async () => {
    const productId = await shop.product();
    const writer = person();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => shop.mutate(writer, 'createReview', { productId, ...valid })),
    );
    expect(answers.filter(({ review }) => review !== null)).toHaveLength(1);
    expect(answers.flatMap(codes)).toEqual(Array(4).fill('ALREADY_REVIEWED productId'));
    expect((await shop.ratingOf(productId)).count).toBe(1);
  });

  it('names everything that is wrong with it', async () => {
    const productId = await shop.product();
    const writer = person();
    const create = (given: Record<string, unknown>) =>
      shop.mutate(writer, 'createReview', { productId, ...valid, ...given });
    for (const rating of [0, 6, -1, 2_147_483_647])
      expect(codes(await create({ rating }))).toEqual(['RATING_OUT_OF_RANGE rating']);
    for (const title of ['', '   ', 'x'.repeat(121), 'a\u0000b', 'a\nb'])
      expect(codes(await create({ title }))).toEqual(['INVALID_INPUT title']);
    for (const body of ['', ' \n ', 'x'.repeat(5001), 'a\u0000b', 'a\u001bb'])
      expect(codes(await create({ body }))).toEqual(['INVALID_INPUT body']);
    expect(codes(await create({ rating: 9, title: '', body: '' }))).toEqual([
      'RATING_OUT_OF_RANGE rating',
      'INVALID_INPUT title',
      'INVALID_INPUT body',
    ]);
    expect((await shop.ratingOf(productId)).count).toBe(0);
  });

  it('is about a product that is on sale', async () => {
    const writer = person();
    const draft = await shop.product();
    await shop.say('products.changed', productChanged(draft, 3, 'ARCHIVED'));
    // Older than what is known: it must not bring the product back.
    await shop.say('products.changed', productChanged(draft, 2, 'PUBLISHED'));
    const marker = newId('product');
    await shop.say('products.changed', productChanged(marker, 1));
    await eventually(async () =>
      expect(await shop.sql`select from products where id = ${marker}`).toHaveLength(1),
    );
    for (const productId of [draft, newId('product'), 'product_1', "' or 1=1", ''])
      expect(codes(await shop.mutate(writer, 'createReview', { productId, ...valid }))).toEqual([
        'NOT_FOUND productId',
      ]);
  });
});

describe('changing a review', () => {
  it('moves the rating along, and leaves what was not given', async () => {
    const productId = await shop.product();
    const writer = person();
    const { id, createdAt } = await shop.write(writer, productId, { rating: 1, title: 'Bad' });
    const { review } = await shop.mutate(writer, 'updateReview', { reviewId: id, rating: 4, title: null });
    expect(review).toMatchObject({ id, rating: 4, title: 'Bad', createdAt });
    expect(await shop.ratingOf(productId)).toMatchObject({ average: 4, count: 1 });
    expect(codes(await shop.mutate(writer, 'updateReview', { reviewId: id, rating: 7, body: '' }))).toEqual([
      'RATING_OUT_OF_RANGE rating',
      'INVALID_INPUT body',
    ]);
  });

  it('is no change when it says the same', async () => {
    const writer = person();
    const written = await shop.write(writer, await shop.product());
    const { review } = await shop.mutate(writer, 'updateReview', {
      reviewId: written.id,
      rating: written.rating,
    });
    expect(review).toEqual(written);
  });

  it('is for its writer alone, and tells others nothing', async () => {
    const review = await shop.write(person(), await shop.product());
    for (const identity of [person(), admin(newId('user'))])
      for (const reviewId of [review.id, newId('review'), 'review_x']) {
        expect(codes(await shop.mutate(identity, 'updateReview', { reviewId, rating: 1 }))).toEqual([
          'NOT_FOUND reviewId',
        ]);
        const { deleteReview } = await shop.as(identity).data<{
          deleteReview: { product: null; userErrors: { code: string; path: string[] }[] };
        }>(
          'mutation ($input: DeleteReviewInput!) { deleteReview(input: $input) { product { id } userErrors { code path } } }',
          { input: { reviewId } },
        );
        expect(deleteReview.product).toBeNull();
        expect(codes(deleteReview)).toEqual(['NOT_FOUND reviewId']);
      }
  });

  it('can remove it, votes and reports too, and write another', async () => {
    const productId = await shop.product();
    const writer = person();
    const { id } = await shop.write(writer, productId);
    await shop.mutate(person(), 'voteReview', { reviewId: id, vote: 'HELPFUL' });
    await shop.mutate(person(), 'reportReview', { reviewId: id, reason: 'SPAM' });
    const { deleteReview } = await shop
      .as(writer)
      .data<{ deleteReview: { product: { id: string } } }>(
        'mutation ($input: DeleteReviewInput!) { deleteReview(input: $input) { product { id } userErrors { code } } }',
        { input: { reviewId: id } },
      );
    expect(deleteReview).toEqual({ product: { id: productId }, userErrors: [] });
    expect(await shop.ratingOf(productId)).toMatchObject({ average: null, count: 0 });
    expect(await shop.as(writer).data('query ($id: ID!) { review(id: $id) { id } }', { id })).toEqual({
      review: null,
    });
    await shop.write(writer, productId, { rating: 2 });
    expect(await shop.ratingOf(productId)).toMatchObject({ average: 2, count: 1 });
  });
});

describe('the rating of a product', () => {
  it('is exact when many write, change and remove at once', async () => {
    const productId = await shop.product();
    const writers = Array.from({ length: 24 }, person);
    const written = await Promise.all(
      writers.map((writer, index) => shop.write(writer, productId, { rating: 1 + (index % 5) })),
    );
    const client = (index: number) => shop.as(writers[index] ?? person());
    await Promise.all(
      written.map(({ id }, index) =>
        index % 3 === 0
          ? client(index).data(
              'mutation ($input: DeleteReviewInput!) { deleteReview(input: $input) { userErrors { code } } }',
              { input: { reviewId: id } },
            )
          : client(index).data(
              'mutation ($input: UpdateReviewInput!) { updateReview(input: $input) { userErrors { code } } }',
              { input: { reviewId: id, rating: 1 + ((index + 2) % 5) } },
            ),
      ),
    );
    const left = writers.flatMap((_, index) => (index % 3 === 0 ? [] : [1 + ((index + 2) % 5)]));
    const rating = await shop.ratingOf(productId);
    expect(rating.count).toBe(left.length);
    expect(rating.histogram).toEqual(
      [5, 4, 3, 2, 1].map((stars) => ({ stars, count: left.filter((each) => each === stars).length })),
    );
    // What was said last, by version, is what is so.
    await eventually(() => {
      const said = shop.ratingsSaid.filter((each) => each.productId === productId);
      const last = said.sort((a, b) => b.version - a.version)[0];
      const sum = left.reduce((total, each) => total + each, 0);
      expect(last).toMatchObject({
        count: left.length,
        averageHundredths: Math.round((sum * 100) / left.length),
      });
      expect(new Set(said.map(({ version }) => version)).size).toBe(said.length);
    });
  });
});
