import type { Transact } from '@bazaar/service-kit';
import { updateReviewRow } from '../data/reviews.ts';
import { transitions } from '../domain/status.ts';
import { type Answer, done, noSuchReview, refused } from './answer.ts';
import { checkInput } from './check-input.ts';
import { lockOwnReview } from './locked-review.ts';
import { recount } from './recount.ts';

/** Changes what was given of one's own review; what is null stays. A review that was taken down waits for a moderator again. */
export const updateReview = async (
  { transact, clock }: { transact: Transact; clock: () => Date },
  authorId: string,
  input: {
    reviewId: string;
    rating?: number | null | undefined;
    title?: string | null | undefined;
    body?: string | null | undefined;
  },
): Promise<Answer> => {
  const { checked, userErrors } = checkInput({ rating: input.rating, title: input.title, body: input.body });
  if (userErrors.length > 0) return refused(...userErrors);

  return transact(async (tx, send) => {
    const before = await lockOwnReview(tx, authorId, input.reviewId);
    if (!before) return noSuchReview();
    const { rating = before.rating, title = before.title, body = before.body } = checked;
    if (rating === before.rating && title === before.title && body === before.body) return done(before.id);
    const status = transitions.edited[before.status];
    await updateReviewRow(tx, before.id, { rating, title, body, status, updatedAt: clock() });
    await recount(tx, send, before.productId, before, { rating, status });
    return done(before.id);
  });
};
