import type { Transact } from '@bazaar/service-kit';
import { insertReport, type ReportReason } from '../data/moderation.ts';
import { updateReviewRow } from '../data/reviews.ts';
import { afterReport } from '../domain/status.ts';
import type { Viewer } from '../domain/visibility.ts';
import { type Answer, done, noSuchReview, refused } from './answer.ts';
import { checkInput } from './check-input.ts';
import { lockVisibleReview } from './locked-review.ts';
import { recount } from './recount.ts';

/** Asks a moderator to look at a review. It counts once a person; the third person takes the review off the page until a moderator has looked. */
export const reportReview = async (
  { transact, clock }: { transact: Transact; clock: () => Date },
  reporter: Viewer & { userId: string },
  input: { reviewId: string; reason: ReportReason; note?: string | null | undefined },
): Promise<Answer> => {
  const { checked, userErrors } = checkInput({ note: input.note });
  if (userErrors.length > 0) return refused(...userErrors);

  return transact(async (tx, send) => {
    const review = await lockVisibleReview(tx, reporter, input.reviewId);
    if (!review) return noSuchReview();
    const isNew = await insertReport(tx, {
      reviewId: review.id,
      reporterId: reporter.userId,
      reason: input.reason,
      note: checked.note || null,
      reportedAt: clock(),
    });
    if (!isNew) return done(review.id);
    const openReports = review.openReports + 1;
    const status = afterReport(review.status, openReports);
    await updateReviewRow(tx, review.id, { openReports, status });
    await recount(tx, send, review.productId, review, { ...review, status });
    return done(review.id);
  });
};
