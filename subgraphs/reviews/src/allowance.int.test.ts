import { newId } from '@bazaar/service-kit';
import { customer } from '@bazaar/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayMs, reviewsADay } from './domain/allowance.ts';
import { openShop, type Shop } from './fixture.ts';

// A clock that stands still, so that the wait is known to the second.
const now = new Date();
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ clock: () => now });
});
afterAll(() => shop.stop());

const create = (identity: ReturnType<typeof customer>, productId: string) =>
  shop
    .as(identity)
    .ask<{ createReview: { review: { id: string } | null } }>(
      'mutation ($input: CreateReviewInput!) { createReview(input: $input) { review { id } userErrors { code } } }',
      { input: { productId, rating: 3, title: 'So so', body: 'Neither good nor bad.' } },
    );

it('lets a person write twenty reviews a day, those removed included, even when sent at once', async () => {
  const writer = customer(newId('user'));
  const products = await Promise.all(Array.from({ length: reviewsADay + 3 }, () => shop.product()));
  const answers = await Promise.all(products.map((productId) => create(writer, productId)));
  const refused = answers.filter(({ errors }) => errors);
  expect(refused).toHaveLength(3);
  for (const { errors } of refused)
    expect(errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: dayMs / 1000 });

  const reviewId = answers.find(({ data }) => data?.createReview.review)?.data?.createReview.review?.id;
  await shop
    .as(writer)
    .data('mutation ($input: DeleteReviewInput!) { deleteReview(input: $input) { userErrors { code } } }', {
      input: { reviewId },
    });
  const another = await shop.product();
  expect((await create(writer, another)).errors?.[0]?.extensions?.['code']).toBe('RATE_LIMITED');
  expect((await create(customer(newId('user')), another)).errors).toBeUndefined();
});
