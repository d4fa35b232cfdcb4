import { isId, newId, type Transact, userError } from '@bazaar/service-kit';
import { hasBought, isPublished } from '../data/copies.ts';
import { hasRemovedUnpublished } from '../data/moderation.ts';
import { insertReview } from '../data/reviews.ts';
import { insertRecentReview, lockPeople, writtenSince } from '../data/writers.ts';
import { dayMs, reviewsADay, secondsToWait } from '../domain/allowance.ts';
import { statusOfNew } from '../domain/status.ts';
import { type Answer, done, refused } from './answer.ts';
import { checkInput } from './check-input.ts';
import { rateLimited } from './rate-limited.ts';
import { recount } from './recount.ts';

/** Writes a review, which is published at once (but see `statusOfNew`). Throws RATE_LIMITED when this person has written too many within a day. */
export const createReview = async (
  { transact, clock }: { transact: Transact; clock: () => Date },
  authorId: string,
  input: { productId: string; rating: number; title: string; body: string },
): Promise<Answer> => {
  const { productId } = input;
  const { checked, userErrors } = checkInput(input);
  const { rating, title, body } = checked;
  if (rating === undefined || title === undefined || body === undefined) return refused(...userErrors);
  const noSuchProduct = () => refused(userError('NOT_FOUND', 'There is no such product.', ['productId']));
  if (!isId('product', productId)) return noSuchProduct();

  return transact(async (tx, send) => {
    await lockPeople(tx, [authorId]);
    if (!(await isPublished(tx, productId))) return noSuchProduct();
    const now = clock();
    const written = await writtenSince(tx, authorId, new Date(now.getTime() - dayMs), reviewsADay);
    const retryAfter = secondsToWait(written, now, reviewsADay);
    if (retryAfter > 0) throw rateLimited(`written ${reviewsADay} reviews`, retryAfter);

    const review = {
      id: newId('review'),
      productId,
      authorId,
      rating,
      title,
      body,
      verifiedPurchase: await hasBought(tx, authorId, productId),
      helpfulCount: 0,
      openReports: 0,
      status: statusOfNew(await hasRemovedUnpublished(tx, { authorId, productId })),
      createdAt: now,
      updatedAt: now,
    };
    if (!(await insertReview(tx, review)))
      return refused(
        userError('ALREADY_REVIEWED', 'You have reviewed this product; change that review.', ['productId']),
      );
    await insertRecentReview(tx, { reviewId: review.id, authorId, writtenAt: now });
    await recount(tx, send, productId, null, review);
    return done(review.id);
  });
};
