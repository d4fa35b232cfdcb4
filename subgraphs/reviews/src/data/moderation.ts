import type { Transaction } from '@bazaar/service-kit';
import { and, eq, type SQL } from 'drizzle-orm';
import { moderations, removedUnpublished, reviewReports } from './tables.ts';

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

/** A person's reviews of one product: there is one at a time. */
type About = { authorId: string; productId: string };

const isAbout = ({ authorId, productId }: About): SQL | undefined =>
  and(eq(removedUnpublished.authorId, authorId), eq(removedUnpublished.productId, productId));

/** Remembers that a review was removed by its writer while it was not published. */
export const rememberRemoval = async (tx: Transaction, { authorId, productId }: About): Promise<void> => {
  await tx.insert(removedUnpublished).values({ authorId, productId }).onConflictDoNothing();
};

/** Has this person removed a review of the product while it was not published? */
export const hasRemovedUnpublished = async (tx: Transaction, about: About): Promise<boolean> =>
  (await tx.select().from(removedUnpublished).where(isAbout(about))).length > 0;

/** Forgets that, now that a moderator has published what came after. */
export const forgetRemoval = async (tx: Transaction, about: About): Promise<void> => {
  await tx.delete(removedUnpublished).where(isAbout(about));
};
