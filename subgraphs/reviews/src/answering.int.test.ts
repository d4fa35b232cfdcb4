import type { Identity } from '@bazaar/identity';
import { newId } from '@bazaar/service-kit';
import { admin, customer, eventually, personalDataOf, seller, tablesWith } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersADay } from './domain/allowance.ts';
import { openShop, orderStands, type Payload, productChanged, type Shop } from './fixture.ts';

let shop: Shop;
const statements: string[] = [];
beforeAll(async () => {
  shop = await openShop({ onStatement: (statement) => statements.push(statement) });
});
afterAll(() => shop.stop());

type Answer = { text: string; answeredAt: string; updatedAt: string };

const person = () => customer(newId('user'));
const newSeller = () => {
  const sellerId = newId('seller');
  return { sellerId, identity: seller(newId('user'), sellerId) };
};
const answer = (identity: Identity, reviewId: string, text?: string | null) =>
  shop.mutate(identity, 'answerReview', { reviewId, text });
const codes = ({ userErrors }: Payload) => userErrors.map(({ code, path }) => `${code} ${path?.join('.')}`);
const read = async (id: string, identity: Identity = person()): Promise<Answer | null | undefined> => {
  const { review } = await shop
    .as(identity)
    .data<{ review: { answer: Answer | null } | null }>(
      'query ($id: ID!) { review(id: $id) { answer { text answeredAt updatedAt } } }',
      { id },
    );
  return review?.answer;
};
const reviewed = async (writer = person(), own = newSeller()) => {
  const productId = await shop.product(own.sellerId);
  const { id } = await shop.write(writer, productId, { title: 'Too small' });
  return { ...own, productId, id, writer };
};
const saidOf = (id: string) => shop.answersSaid.filter(({ reviewId }) => reviewId === id);
// What was said of an earlier answer has been heard when this has.
const heardSoFar = async (): Promise<void> => {
  const { id, identity } = await reviewed();
  await answer(identity, id, 'Heard.');
  await eventually(() => expect(saidOf(id)).toHaveLength(1));
};

describe('the answer to a review', () => {
  it('is given by the seller, seen by everybody, and told to the writer', async () => {
    const { id, productId, identity, writer } = await reviewed();
    expect(await read(id)).toBeNull();
    const { review, userErrors } = await answer(identity, id, 'Thank you! Size M fits better.');
    expect([review?.id, userErrors]).toEqual([id, []]);
    const given = await read(id);
    expect(given).toMatchObject({ text: 'Thank you! Size M fits better.' });
    expect(given?.answeredAt).toBe(given?.updatedAt);
    await eventually(() =>
      expect(saidOf(id)).toEqual([
        {
          reviewId: id,
          productId,
          authorId: writer.userId,
          reviewTitle: 'Too small',
          at: given?.answeredAt,
        },
      ]),
    );
    // What the writer changes later leaves the answer.
    await shop.mutate(writer, 'updateReview', { reviewId: id, rating: 5 });
    expect(await read(id)).toEqual(given);
  });

  it('is changed by answering again, taken back with null, and told once all the same', async () => {
    const { id, identity } = await reviewed();
    await answer(identity, id, 'One');
    const first = await read(id);
    await answer(identity, id, 'One');
    expect(await read(id)).toEqual(first);
    await answer(identity, id, 'Two');
    const second = await read(id);
    expect(second).toMatchObject({ text: 'Two', answeredAt: first?.answeredAt });
    for (const text of [null, undefined]) {
      expect(codes(await answer(identity, id, text))).toEqual([]);
      expect(await read(id)).toBeNull();
    }
    await answer(identity, id, 'Three');
    const third = await read(id);
    expect(third?.text).toBe('Three');
    expect(third?.answeredAt).toBe(third?.updatedAt);
    await heardSoFar();
    expect(saidOf(id)).toHaveLength(1);
  });

  it('is one, and told once, however many are given at once', async () => {
    const { id, identity } = await reviewed();
    const texts = Array.from({ length: 6 }, (_, index) => `Answer ${index}`);
    const answers = await Promise.all(
      texts.map((text, index) => answer(index % 2 ? identity : admin(newId('user')), id, text)),
    );
    expect(answers.flatMap(codes)).toEqual([]);
    expect(texts).toContain((await read(id))?.text);
    await heardSoFar();
    expect(saidOf(id)).toHaveLength(1);
  });

  it('keeps text as text, and names what is wrong with it', async () => {
    const { id, identity } = await reviewed();
    const text = '<b>"Ö & 😀"</b>\n<script>alert(1)</script> {{x}} %s \\0';
    await answer(identity, id, `  ${text} `);
    expect((await read(id))?.text).toBe(text);
    for (const wrong of ['', ' \n ', 'x'.repeat(2001), 'a\u0000b', 'a\u001bb'])
      expect(codes(await answer(identity, id, wrong))).toEqual(['INVALID_INPUT text']);
    expect((await read(id))?.text).toBe(text);
    await answer(identity, id, '😀'.repeat(2000));
    expect((await read(id))?.text).toBe('😀'.repeat(2000));
  });

  it('of many reviews takes one statement', async () => {
    const own = newSeller();
    const productId = await shop.product(own.sellerId);
    const ids = await Promise.all(
      Array.from({ length: 5 }, async () => (await shop.write(person(), productId)).id),
    );
    await Promise.all(ids.slice(1).map((id) => answer(own.identity, id, 'Thanks')));
    statements.length = 0;
    const { _entities } = await shop
      .as(person())
      .data<{ _entities: { reviews: { nodes: { id: string; answer: { text: string } | null }[] } }[] }>(
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { reviews { nodes { id answer { text } } } } } }',
        { of: [{ __typename: 'Product', id: productId }] },
      );
    const nodes = _entities[0]?.reviews.nodes ?? [];
    expect(nodes.filter((node) => node.answer).map((node) => node.id)).toEqual(
      expect.arrayContaining(ids.slice(1)),
    );
    expect(nodes.find(({ id }) => id === ids[0])?.answer).toBeNull();
    expect(statements.filter((statement) => statement.includes('review_answers'))).toHaveLength(1);
  });

  it('goes with its review', async () => {
    const { id, identity, writer } = await reviewed();
    await answer(identity, id, 'Thanks');
    await shop
      .as(writer)
      .data('mutation ($input: DeleteReviewInput!) { deleteReview(input: $input) { userErrors { code } } }', {
        input: { reviewId: id },
      });
    expect(await shop.sql`select from review_answers where review_id = ${id}`).toEqual([]);
    expect(codes(await answer(identity, id, 'Thanks'))).toEqual(['NOT_FOUND reviewId']);
  });
});

describe('answering', () => {
  it('is for the seller of the product and for admins; to other sellers there is no such review', async () => {
    const { id, identity } = await reviewed();
    await answer(identity, id, 'Thanks');
    const others = [newSeller().identity, { ...identity, sellerId: null }];
    for (const other of others)
      for (const reviewId of [id, newId('review'), 'review_x', "' or 1=1", ''])
        for (const text of ['Mine now', null])
          expect(await answer(other, reviewId, text)).toEqual({
            review: null,
            userErrors: [{ code: 'NOT_FOUND', message: 'There is no such review.', path: ['reviewId'] }],
          });
    expect((await read(id))?.text).toBe('Thanks');
    // An admin speaks for the seller, too: that is how an unfit answer is taken back.
    await answer(admin(newId('user')), id, null);
    expect(await read(id)).toBeNull();
    await answer(admin(newId('user')), id, 'On behalf of the shop');
    expect(await read(id)).toMatchObject({ text: 'On behalf of the shop' });
  });

  it('is for nobody else', async () => {
    const { id, writer } = await reviewed();
    const guest = { ...writer, userId: null, sessionId: null, roles: [] };
    for (const [identity, code] of [
      [guest, 'UNAUTHENTICATED'],
      [writer, 'FORBIDDEN'],
    ] as const) {
      const { errors } = await shop
        .as(identity)
        .ask('mutation ($input: AnswerReviewInput!) { answerReview(input: $input) { review { id } } }', {
          input: { reviewId: id, text: 'Me' },
        });
      expect(errors?.[0]?.extensions?.['code']).toBe(code);
    }
    expect(await read(id)).toBeNull();
  });

  it('needs a review that the seller sees, and shows its answer to nobody who does not see it', async () => {
    const { id, identity, writer } = await reviewed();
    await answer(identity, id, 'Thanks');
    for (const status of ['PENDING', 'REJECTED']) {
      await shop.mutate(admin(newId('user')), 'moderateReview', { reviewId: id, status });
      expect(codes(await answer(identity, id, 'Changed'))).toEqual(['NOT_FOUND reviewId']);
      expect(await read(id)).toBeUndefined();
      expect((await read(id, writer))?.text).toBe('Thanks');
    }
    await shop.mutate(admin(newId('user')), 'moderateReview', { reviewId: id, status: 'PUBLISHED' });
    expect((await read(id))?.text).toBe('Thanks');
  });

  it('needs no product that is still on sale, and learns the seller of one that was copied without', async () => {
    const { id, identity, productId, sellerId } = await reviewed();
    await shop.sql`update products set seller_id = null where id = ${productId}`;
    expect(codes(await answer(identity, id, 'Thanks'))).toEqual(['NOT_FOUND reviewId']);
    await shop.say('products.changed', productChanged(productId, 1, 'ARCHIVED', sellerId));
    await eventually(async () => expect(codes(await answer(identity, id, 'Thanks'))).toEqual([]));
    expect(await read(id)).toMatchObject({ text: 'Thanks' });
  });

  it('has a limit a day; changing an answer costs nothing', async () => {
    const { id, identity, productId } = await reviewed();
    await answer(identity, id, 'One');
    await shop.sql`
      with written as (
        insert into reviews (id, product_id, author_id, rating, title, body, verified_purchase, helpful_count,
          open_reports, status, created_at, updated_at)
        select 'written_' || number || ${id}, product_id, 'writer_' || number, rating, title, body, false, 0, 0,
          status, created_at, updated_at
        from reviews, generate_series(1, ${answersADay - 1}::int) as number where id = ${id}
        returning id
      )
      insert into review_answers select id, ${identity.userId ?? ''}, 'Thanks', now(), now() from written`;
    const { id: next } = await shop.write(person(), productId);
    const { errors } = await shop
      .as(identity)
      .ask('mutation ($input: AnswerReviewInput!) { answerReview(input: $input) { review { id } } }', {
        input: { reviewId: next, text: 'One more' },
      });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    expect(await read(next)).toBeNull();
    expect(codes(await answer(identity, id, 'Two'))).toEqual([]);
    await shop.sql`update review_answers set answered_at = now() - interval '25 hours' where review_id = ${id}`;
    expect(codes(await answer(identity, next, 'One more'))).toEqual([]);
  });
});

describe('nobody is told', () => {
  const handled = (eventId: string) =>
    eventually(async () =>
      expect(await shop.sql`select 1 from inbox where event_id = ${eventId}`).toHaveLength(1),
    );
  const leave = async (userId: string): Promise<void> => {
    const eventId = newId('event');
    await shop.say('users.deleted', { userId, sellerId: null, at: new Date().toISOString() }, eventId);
    await handled(eventId);
  };

  it('of an answer to somebody who has left, or to oneself', async () => {
    const left = await reviewed();
    await leave(left.writer.userId ?? '');
    expect(codes(await answer(left.identity, left.id, 'Thanks'))).toEqual([]);
    const own = newSeller();
    const mine = await reviewed(own.identity, own);
    expect(codes(await answer(own.identity, mine.id, 'Thanks to me'))).toEqual([]);
    await heardSoFar();
    expect([...saidOf(left.id), ...saidOf(mine.id)]).toEqual([]);
  });

  it('who answered once that person has left; the answer stays', async () => {
    const { id, identity, sellerId, productId } = await reviewed();
    const userId = identity.userId ?? '';
    const bought = newId('event');
    await shop.say('orders.statusChanged', orderStands('CONFIRMED', userId, [productId]), bought);
    await handled(bought);
    await answer(identity, id, 'Thanks');
    expect(await personalDataOf(shop.bus, 'reviews', { userId, sellerId })).toMatchObject({
      answers: [{ reviewId: id, text: 'Thanks' }],
    });
    await leave(userId);
    expect(await personalDataOf(shop.bus, 'reviews', { userId, sellerId })).toMatchObject({ answers: [] });
    expect(await tablesWith(shop.sql, userId)).toEqual([]);
    expect(await read(id)).toMatchObject({ text: 'Thanks' });
  });
});
