import type { Transaction } from '@bazaar/service-kit';
import { moderations, reviewReports } from './tables.ts';

export type { ReportReason } from './tables.ts';

/** Stores a report; false when this person has reported the review before. */
export const insertReport = async (
  tx: Transaction,
  report: typeof reviewReports.$inferSelect,
): Promise<boolean> => {
  const inserted = await tx
    .insert(reviewReports)
    .values(report)
    .onConflictDoNothing()
    .returning({ reviewId: reviewReports.reviewId });
  return inserted.length > 0;
};

/** Keeps what a moderator decided. */
export const insertModeration = async (
  tx: Transaction,
  decision: typeof moderations.$inferSelect,
): Promise<void> => {
  await tx.insert(moderations).values(decision);
};
