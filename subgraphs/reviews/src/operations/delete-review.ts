import { type Transact, userError } from '@bazaar/service-kit';
import { rememberRemoval } from '../data/moderation.ts';
import { deleteReviewRow } from '../data/reviews.ts';
import type { Refusal } from './answer.ts';
import { lockOwnReview } from './locked-review.ts';
import { recount } from './recount.ts';

/** Removes one's own review, with its votes and reports. */
export const deleteReview = (
  { transact }: { transact: Transact },
  authorId: string,
  reviewId: string,
): Promise<{ productId: string | null; userErrors: Refusal[] }> =>
  transact(async (tx, send) => {
    const review = await lockOwnReview(tx, authorId, reviewId);
    if (!review)
      return {
        productId: null,
        userErrors: [userError('NOT_FOUND', 'There is no such review.', ['reviewId'])],
      };
    if (review.status !== 'PUBLISHED') await rememberRemoval(tx, review);
    await deleteReviewRow(tx, review.id);
    await recount(tx, send, review.productId, review, null);
    return { productId: review.productId, userErrors: [] };
  });
