import { newId } from '@bazaar/service-kit';
import { admin, customer, eventually, personalDataOf, tablesWith } from '@bazaar/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShop, orderStands, type Shop } from './fixture.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const left = (userId: string) => ({ userId, sellerId: null, at: new Date().toISOString() });
const handled = (eventId: string) =>
  eventually(async () =>
    expect(await shop.sql`select 1 from inbox where event_id = ${eventId}`).toHaveLength(1),
  );

it('what a person who left has written stays, by nobody; how they voted still counts', async () => {
  const [userId, other] = [newId('user'), newId('user')];
  const productId = await shop.product();
  await shop.say('users.changed', { userId, version: 1, displayName: 'Ada L.', sellerId: null });
  await shop.say('orders.statusChanged', orderStands('CONFIRMED', userId, [productId]));
  await eventually(async () => {
    expect(await shop.sql`select 1 from purchases where buyer_id = ${userId}`).toHaveLength(1);
    expect(await shop.sql`select 1 from authors where id = ${userId}`).toHaveLength(1);
  });
  const mine = await shop.write(customer(userId), productId, { rating: 2, title: 'Too small' });
  const theirs = await shop.write(customer(other), productId, { rating: 4 });
  await shop.mutate(customer(userId), 'voteReview', { reviewId: theirs.id, vote: 'HELPFUL' });
  await shop.mutate(customer(userId), 'reportReview', {
    reviewId: theirs.id,
    reason: 'OTHER',
    note: 'I know them.',
  });

  const kept = await personalDataOf(shop.bus, 'reviews', { userId });
  expect(kept).toMatchObject({
    publicName: [{ displayName: 'Ada L.' }],
    reviews: [{ id: mine.id, title: 'Too small', rating: 2, verifiedPurchase: true }],
    votes: [{ reviewId: theirs.id, vote: 'HELPFUL' }],
    reports: [{ reviewId: theirs.id, note: 'I know them.' }],
    purchasedProducts: [{ productId }],
  });
  expect(JSON.stringify(kept)).not.toContain(other);

  const before = await shop.ratingOf(productId);
  const [deletion, again] = [newId('event'), newId('event')];
  await shop.say('users.changed', { userId, version: 2, displayName: 'Former customer', sellerId: null });
  await shop.say('users.deleted', left(userId), deletion);
  await handled(deletion);
  // Again under another id, and an older name that comes late.
  await shop.say('users.deleted', left(userId), again);
  const late = newId('event');
  await shop.say('users.changed', { userId, version: 1, displayName: 'Ada L.', sellerId: null }, late);
  await Promise.all([handled(again), handled(late)]);

  await eventually(async () =>
    expect(await shop.sql`select display_name from authors where id = ${userId}`).toEqual([
      { display_name: 'Former customer' },
    ]),
  );
  expect(await tablesWith(shop.sql, userId)).toEqual(['authors']);
  expect(await tablesWith(shop.sql, 'I know them.')).toEqual([]);
  expect(await shop.ratingOf(productId)).toEqual(before);
  const { review } = await shop
    .as(admin(newId('user')))
    .data<{ review: unknown }>(
      'query ($id: ID!) { review(id: $id) { title rating authorName verifiedPurchase } }',
      { id: mine.id },
    );
  expect(review).toEqual({
    title: 'Too small',
    rating: 2,
    authorName: 'A customer',
    verifiedPurchase: true,
  });
  expect(await shop.sql`select helpful_count from reviews where id = ${theirs.id}`).toEqual([
    { helpful_count: 1 },
  ]);
});
