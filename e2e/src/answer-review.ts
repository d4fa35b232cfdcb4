import { randomUUID } from 'node:crypto';
import { eventually } from '@bazaar/testing';
import { type Answer, newPerson, type Person, signIn } from './permissions/people.ts';

/** What came of it: what the buyer was pushed, and what the page of the product shows a stranger. */
export type Answered = { pushed: unknown; shown: unknown; expected: { pushed: unknown; shown: unknown } };

const found = ({ data, codes }: Answer, pattern: RegExp): string => {
  const [, match] = pattern.exec(JSON.stringify(data)) ?? [];
  if (match === undefined)
    throw new Error(`${pattern.source} is not in ${JSON.stringify(data)} ${codes.join(' ')}`);
  return match;
};

/** A buyer reviews something of the demo seller's and waits for news; the seller answers. */
export const answerReview = async (url: string): Promise<Answered> => {
  const [buyer, stranger, seller] = await Promise.all([
    newPerson(url),
    newPerson(url),
    signIn(url, { email: 'seller@bazaar.test', password: 'bazaar-demo-1' }),
  ]);
  const own = await seller.ask('{ me { seller { products(first: 50) { nodes { status id } } } } }');
  const productId = found(own, /"status":"PUBLISHED","id":"(product_\w+)"/);
  const change = (person: Person, mutation: string, input: Record<string, unknown>): Promise<Answer> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    return person.ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { review { id } userErrors { code } } }`,
      { input },
    );
  };
  // Reviews hears of a product by a message, soon but not at once.
  const reviewId = await eventually(async () =>
    found(
      await change(buyer, 'createReview', { productId, rating: 2, title: 'Too small', body: 'By a size.' }),
      /"id":"(review_\w+)"/,
    ),
  );
  const text = `Thank you! Size M fits better. ${randomUUID()}`;
  const [pushed] = await Promise.all([
    buyer.hear('subscription { notificationReceived { kind title review { id rating answer { text } } } }'),
    change(seller, 'answerReview', { reviewId, text }),
  ]);
  const shown = await stranger.ask('query ($id: ID!) { review(id: $id) { title answer { text } } }', {
    id: reviewId,
  });
  const answer = { text };
  return {
    pushed: pushed.data,
    shown: shown.data,
    expected: {
      pushed: {
        notificationReceived: {
          kind: 'REVIEW_ANSWER',
          title: 'Your review was answered',
          review: { id: reviewId, rating: 2, answer },
        },
      },
      shown: { review: { title: 'Too small', answer } },
    },
  };
};
