import { newId } from '@bazaar/service-kit';
import { customer, eventually } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, orderStands, type Review, type Shop } from './fixture.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const person = () => {
  const userId = newId('user');
  return { userId, identity: customer(userId) };
};
const read = async (id: string): Promise<Pick<Review, 'authorName' | 'verifiedPurchase'>> =>
  (
    await shop
      .as(customer(newId('user')))
      .data<{ review: Review }>('query ($id: ID!) { review(id: $id) { authorName verifiedPurchase } }', {
        id,
      })
  ).review;
const named = (userId: string, version: number, displayName: string) =>
  shop.say('users.changed', { userId, version, displayName, sellerId: null });

describe('the name on a review', () => {
  it('is what the person is called now, whenever that is told and in whatever order', async () => {
    const { userId, identity } = person();
    const { id, authorName } = await shop.write(identity, await shop.product());
    expect(authorName).toBe('A customer');
    await named(userId, 2, 'Ada L.');
    await named(userId, 1, 'Ada');
    await named(userId, 3, 'Ada Lovelace');
    await named(userId, 2, 'Ada L.');
    await eventually(async () => expect((await read(id)).authorName).toBe('Ada Lovelace'));
    const { id: later } = await shop.write(identity, await shop.product());
    expect((await read(later)).authorName).toBe('Ada Lovelace');
  });
});

describe('a verified purchase', () => {
  it('is one that was paid before the review', async () => {
    const { userId, identity } = person();
    const [bought, onlyOrdered] = [await shop.product(), await shop.product()];
    await shop.say('orders.statusChanged', orderStands('AWAITING_PAYMENT', userId, [onlyOrdered]));
    await shop.say('orders.statusChanged', orderStands('CONFIRMED', null, [bought]));
    await shop.say('orders.statusChanged', orderStands('CONFIRMED', userId, [bought, bought]));
    await eventually(async () =>
      expect(await shop.sql`select from purchases where buyer_id = ${userId}`).toHaveLength(1),
    );
    expect((await shop.write(identity, bought)).verifiedPurchase).toBe(true);
    expect((await shop.write(identity, onlyOrdered)).verifiedPurchase).toBe(false);
    expect((await shop.write(person().identity, bought)).verifiedPurchase).toBe(false);
  });

  it('is said on reviews that were written before, by this person about this product alone', async () => {
    const [buyer, other] = [person(), person()];
    const [bought, another] = [await shop.product(), await shop.product()];
    const review = await shop.write(buyer.identity, bought);
    const others = [await shop.write(other.identity, bought), await shop.write(buyer.identity, another)];
    const message = orderStands('DELIVERED', buyer.userId, [bought]);
    const eventId = newId('event');
    await shop.say('orders.statusChanged', message, eventId);
    await shop.say('orders.statusChanged', message, eventId);
    await eventually(async () => expect((await read(review.id)).verifiedPurchase).toBe(true));
    for (const { id } of others) expect((await read(id)).verifiedPurchase).toBe(false);
  });

  it('is noticed when purchase and review happen at the same moment', async () => {
    const products = await Promise.all(Array.from({ length: 10 }, () => shop.product()));
    const buyers = products.map((productId) => ({ productId, ...person() }));
    const written = await Promise.all(
      buyers.map(async ({ productId, userId, identity }) => {
        const [review] = await Promise.all([
          shop.write(identity, productId),
          shop.say('orders.statusChanged', orderStands('CONFIRMED', userId, [productId])),
        ]);
        return review;
      }),
    );
    await eventually(async () => {
      for (const { id } of written) expect((await read(id)).verifiedPurchase).toBe(true);
    });
  });
});
