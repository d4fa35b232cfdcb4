import { newId, type Transact } from '@bazaar/service-kit';
import { forgetRemoval, insertModeration } from '../data/moderation.ts';
import { updateReviewRow } from '../data/reviews.ts';
import type { Status } from '../domain/status.ts';
import type { Viewer } from '../domain/visibility.ts';
import { type Answer, done, noSuchReview, refused } from './answer.ts';
import { checkInput } from './check-input.ts';
import { lockVisibleReview } from './locked-review.ts';
import { recount } from './recount.ts';

/** Puts a review where a moderator wants it, for the record. Reports so far are settled by it: only later ones count again. */
export const moderateReview = async (
  { transact, clock }: { transact: Transact; clock: () => Date },
  moderator: Viewer & { userId: string },
  input: { reviewId: string; status: Status; note?: string | null | undefined },
): Promise<Answer> => {
  const { checked, userErrors } = checkInput({ note: input.note });
  if (userErrors.length > 0) return refused(...userErrors);

  return transact(async (tx, send) => {
    const review = await lockVisibleReview(tx, moderator, input.reviewId);
    if (!review) return noSuchReview();
    const { status } = input;
    await updateReviewRow(tx, review.id, { status, openReports: 0 });
    if (status === 'PUBLISHED') await forgetRemoval(tx, review);
    await insertModeration(tx, {
      id: newId('moderation'),
      reviewId: review.id,
      moderatorId: moderator.userId,
      status,
      note: checked.note || null,
      decidedAt: clock(),
    });
    await recount(tx, send, review.productId, review, { ...review, status });
    return done(review.id);
  });
};
