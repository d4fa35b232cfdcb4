import { type Random, randomStream } from '../random.ts';
import { DAY, iso, STANDS_AT } from '../time.ts';
import type { SeedAnswer, SeedPerson, SeedProduct, SeedReview } from '../types.ts';
import { moodOf } from './compose.ts';
import { ANSWERS } from './phrases.ts';

/** Praise needs no answer, complaints do. */
const LIKELIHOOD = { pleased: 0.06, torn: 0.2, disappointed: 0.45 } as const;

/** So many days a seller takes at most. */
const DAYS_AT_MOST = 5;

/** Lets sellers answer some reviews of what they sell, within days. The reviews stay as they are. */
export function answerReviews(
  reviews: readonly Omit<SeedReview, 'answer'>[],
  products: readonly SeedProduct[],
  people: readonly SeedPerson[],
): SeedReview[] {
  const random = randomStream('answers');
  const sellers = new Map(people.map(({ id, seller }) => [seller?.id, id]));
  const sellerOf = new Map(products.map(({ id, sellerId }) => [id, sellers.get(sellerId)]));
  return reviews.map((review) => ({
    ...review,
    answer: answer(review, sellerOf.get(review.productId), random),
  }));
}

function answer(
  { rating, createdAt }: Omit<SeedReview, 'answer'>,
  authorId: string | undefined,
  random: Random,
): SeedAnswer | null {
  const mood = moodOf(rating);
  const { openings, closings } = ANSWERS[mood];
  const text = `${random.pick(openings)} ${random.pick(closings)}`;
  const answeredAt = Math.floor(Date.parse(createdAt) + (0.05 + random.fraction()) * DAYS_AT_MOST * DAY);
  const answers = random.chance(LIKELIHOOD[mood]);
  // Who wrote in the last days still waits for an answer.
  return answers && authorId !== undefined && answeredAt < STANDS_AT
    ? { authorId, text, answeredAt: iso(answeredAt) }
    : null;
}
