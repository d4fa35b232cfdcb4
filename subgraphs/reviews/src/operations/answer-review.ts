import { isId, type Transact } from '@bazaar/service-kit';
import { answeredSince, findAnswer, insertAnswer, updateAnswer } from '../data/answers.ts';
import { lockPeople } from '../data/writers.ts';
import { answersADay, dayMs, secondsToWait } from '../domain/allowance.ts';
import type { Answerer } from '../domain/answering.ts';
import { type Answer, done, noSuchReview, refused } from './answer.ts';
import { checkInput } from './check-input.ts';
import { lockAnswerableReview } from './locked-review.ts';
import { rateLimited } from './rate-limited.ts';

/**
 * Answers a review for the seller, in place of an earlier answer; without a text the answer is taken back. The review's writer is told of the first
 * answer alone. Throws RATE_LIMITED when this person has answered too many reviews within a day.
 */
export const answerReview = async (
  { transact, clock }: { transact: Transact; clock: () => Date },
  answerer: Answerer,
  input: { reviewId: string; text?: string | null | undefined },
): Promise<Answer> => {
  const { checked, userErrors } = checkInput({ text: input.text });
  if (userErrors.length > 0) return refused(...userErrors);
  const { text = null } = checked;

  return transact(async (tx, send) => {
    await lockPeople(tx, [answerer.userId]);
    const review = await lockAnswerableReview(tx, answerer, input.reviewId);
    if (!review) return noSuchReview();
    const before = await findAnswer(tx, review.id);
    if (text === (before?.text ?? null)) return done(review.id);

    const now = clock();
    const authorId = answerer.userId;
    if (before) {
      const answeredAt = before.text === null ? now : before.answeredAt;
      await updateAnswer(tx, review.id, { authorId, text, answeredAt, updatedAt: now });
      return done(review.id);
    }
    const since = new Date(now.getTime() - dayMs);
    const answered = await answeredSince(tx, authorId, { since, now }, answersADay);
    const retryAfter = secondsToWait(answered, now, answersADay);
    if (retryAfter > 0) throw rateLimited(`answered ${answersADay} reviews`, retryAfter);
    await insertAnswer(tx, { reviewId: review.id, authorId, text, answeredAt: now, updatedAt: now });
    // Nobody is left to tell when the writer has gone, and nothing is new to who answers themselves.
    if (isId('user', review.authorId) && review.authorId !== authorId)
      send('reviews.answered', {
        reviewId: review.id,
        productId: review.productId,
        authorId: review.authorId,
        reviewTitle: review.title,
        at: now.toISOString(),
      });
    return done(review.id);
  });
};
