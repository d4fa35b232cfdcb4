import type { Identity } from '@bazaar/identity';
import { newId } from '@bazaar/service-kit';
import { admin, customer } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Payload, type Review, reviewFields, type Shop } from './fixture.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const person = () => customer(newId('user'));
const moderator = admin(newId('user'));
const code = ({ userErrors }: Payload) => userErrors[0]?.code;

const read = async (identity: Identity, id: string): Promise<Review | null> =>
  (
    await shop
      .as(identity)
      .data<{ review: Review | null }>(`query ($id: ID!) { review(id: $id) { ${reviewFields} } }`, { id })
  ).review;
const vote = (identity: Identity, reviewId: string, given: string | null) =>
  shop.mutate(identity, 'voteReview', { reviewId, vote: given });
const report = (identity: Identity, reviewId: string, given = {}) =>
  shop.mutate(identity, 'reportReview', { reviewId, reason: 'SPAM', ...given });
const moderate = (reviewId: string, status: string, note?: string) =>
  shop.mutate(moderator, 'moderateReview', { reviewId, status, note });

describe('voting', () => {
  it('counts a person once, lets it change its mind and take the vote back', async () => {
    const { id, updatedAt } = await shop.write(person(), await shop.product());
    const voter = person();
    const steps = [
      ['HELPFUL', 1],
      ['HELPFUL', 1],
      ['NOT_HELPFUL', 0],
      [null, 0],
      [null, 0],
      ['HELPFUL', 1],
      [null, 0],
    ] as const;
    for (const [given, helpfulCount] of steps) {
      const { review } = await vote(voter, id, given);
      expect(review).toMatchObject({ helpfulCount, myVote: given, updatedAt });
    }
  });

  it('loses no vote when many come at once', async () => {
    const { id } = await shop.write(person(), await shop.product());
    const voters = Array.from({ length: 20 }, person);
    await Promise.all(voters.flatMap((voter) => [vote(voter, id, 'HELPFUL'), vote(voter, id, 'HELPFUL')]));
    expect((await read(person(), id))?.helpfulCount).toBe(20);
    await Promise.all(
      voters.slice(0, 8).map((voter, index) => vote(voter, id, index % 2 ? null : 'NOT_HELPFUL')),
    );
    expect((await read(person(), id))?.helpfulCount).toBe(12);
  });

  it('shows everyone its own vote alone', async () => {
    const { id } = await shop.write(person(), await shop.product());
    const voter = person();
    await vote(voter, id, 'HELPFUL');
    expect((await read(voter, id))?.myVote).toBe('HELPFUL');
    expect((await read(person(), id))?.myVote).toBeNull();
    expect((await read({ ...person(), userId: null, sessionId: null, roles: [] }, id))?.myVote).toBeNull();
  });

  it('is for the reviews of others', async () => {
    const writer = person();
    const { id } = await shop.write(writer, await shop.product());
    expect(code(await vote(writer, id, 'HELPFUL'))).toBe('OWN_REVIEW');
    expect(code(await vote(writer, newId('review'), 'HELPFUL'))).toBe('NOT_FOUND');
    expect(code(await vote(writer, 'x', 'HELPFUL'))).toBe('NOT_FOUND');
    expect((await read(writer, id))?.helpfulCount).toBe(0);
  });
});

describe('reporting', () => {
  it('takes a review off the page with the third person, however often each reports', async () => {
    const productId = await shop.product();
    const writer = person();
    const { id } = await shop.write(writer, productId, { rating: 1 });
    const [first, second, third] = [person(), person(), person()];
    for (const reporter of [first, first, second, second, first])
      expect((await report(reporter, id, { note: 'Look at this.' })).review?.status).toBe('PUBLISHED');
    expect((await report(third, id)).review?.status).toBe('PENDING');

    expect(await read(first, id)).toBeNull();
    expect((await read(writer, id))?.status).toBe('PENDING');
    expect((await read(moderator, id))?.status).toBe('PENDING');
    expect(await shop.ratingOf(productId)).toMatchObject({ average: null, count: 0 });
    expect(code(await report(person(), id))).toBe('NOT_FOUND');
    expect(code(await vote(person(), id, 'HELPFUL'))).toBe('NOT_FOUND');
  });

  it('counts three people who report at once, and the rating follows once', async () => {
    const productId = await shop.product();
    const { id } = await shop.write(person(), productId, { rating: 1 });
    await shop.write(person(), productId, { rating: 5 });
    await Promise.all(Array.from({ length: 5 }, () => report(person(), id)));
    expect((await read(moderator, id))?.status).toBe('PENDING');
    expect(await shop.ratingOf(productId)).toMatchObject({ average: 5, count: 1 });
  });

  it('takes a note of up to 1,000 characters', async () => {
    const { id } = await shop.write(person(), await shop.product());
    const { userErrors } = await report(person(), id, { note: 'x'.repeat(1001) });
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['note'] }]);
    expect((await report(person(), id, { note: '' })).review?.id).toBe(id);
  });
});

describe('moderating', () => {
  it('puts up and takes down, the rating follows, and the decision is kept', async () => {
    const productId = await shop.product();
    const writer = person();
    const { id } = await shop.write(writer, productId, { rating: 2 });
    expect((await moderate(id, 'REJECTED', 'Insults.')).review?.status).toBe('REJECTED');
    expect((await shop.ratingOf(productId)).count).toBe(0);
    expect(await read(person(), id)).toBeNull();
    expect((await read(writer, id))?.status).toBe('REJECTED');
    expect((await moderate(id, 'PUBLISHED')).review?.status).toBe('PUBLISHED');
    expect(await shop.ratingOf(productId)).toMatchObject({ average: 2, count: 1 });
    const kept =
      await shop.sql`select moderator_id, status, note from moderations where review_id = ${id} order by decided_at, id`;
    expect([...kept]).toEqual([
      { moderator_id: moderator.userId, status: 'REJECTED', note: 'Insults.' },
      { moderator_id: moderator.userId, status: 'PUBLISHED', note: null },
    ]);
  });

  it('settles the reports so far', async () => {
    const { id } = await shop.write(person(), await shop.product());
    for (let i = 0; i < 3; i += 1) await report(person(), id);
    await moderate(id, 'PUBLISHED');
    for (let i = 0; i < 2; i += 1) expect((await report(person(), id)).review?.status).toBe('PUBLISHED');
    expect((await report(person(), id)).review?.status).toBe('PENDING');
  });

  it('looks again at what was taken down and then changed', async () => {
    const productId = await shop.product();
    const writer = person();
    const { id } = await shop.write(writer, productId);
    await moderate(id, 'REJECTED');
    const { review } = await shop.mutate(writer, 'updateReview', { reviewId: id, body: 'Now politely.' });
    expect(review?.status).toBe('PENDING');
    expect((await shop.ratingOf(productId)).count).toBe(0);
  });

  it('is not dodged by removing a review and writing it anew', async () => {
    const productId = await shop.product();
    const writer = person();
    const remove = (reviewId: string) =>
      shop
        .as(writer)
        .data(
          'mutation ($input: DeleteReviewInput!) { deleteReview(input: $input) { userErrors { code } } }',
          {
            input: { reviewId },
          },
        );
    const { id } = await shop.write(writer, productId);
    await moderate(id, 'REJECTED');
    await remove(id);
    const again = await shop.write(writer, productId);
    expect(again.status).toBe('PENDING');
    expect((await shop.ratingOf(productId)).count).toBe(0);
    expect((await shop.write(writer, await shop.product())).status).toBe('PUBLISHED');
    await moderate(again.id, 'PUBLISHED');
    await remove(again.id);
    expect((await shop.write(writer, productId)).status).toBe('PUBLISHED');
  });

  it('is for admins', async () => {
    const { id } = await shop.write(person(), await shop.product());
    const { errors } = await shop
      .as(person())
      .ask('mutation ($input: ModerateReviewInput!) { moderateReview(input: $input) { review { id } } }', {
        input: { reviewId: id, status: 'REJECTED' },
      });
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const queue = await shop.as(person()).ask('{ reviewsToModerate { nodes { id } } }');
    expect(queue.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect(code(await moderate(newId('review'), 'REJECTED'))).toBe('NOT_FOUND');
  });

  it('has a queue, oldest first', async () => {
    type Queue = {
      reviewsToModerate: { totalCount: number; nodes: { id: string }[]; pageInfo: { endCursor: string } };
    };
    const ask = async (after: string | null) =>
      (
        await shop
          .as(moderator)
          .data<Queue>(
            'query ($after: String) { reviewsToModerate(first: 2, after: $after) { totalCount nodes { id } pageInfo { endCursor } } }',
            { after },
          )
      ).reviewsToModerate;
    await shop.sql`update reviews set status = 'REJECTED' where status = 'PENDING'`;
    const productId = await shop.product();
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1) ids.push((await shop.write(person(), productId)).id);
    for (const id of [...ids].reverse()) await moderate(id, 'PENDING');
    const first = await ask(null);
    expect(first.totalCount).toBe(3);
    const second = await ask(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(ids);
  });
});
