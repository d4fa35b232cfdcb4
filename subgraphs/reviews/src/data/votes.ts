import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, eq } from 'drizzle-orm';
import { reviewVotes, type Vote } from './tables.ts';

export type { Vote } from './tables.ts';

/** What a person thinks of these reviews, in one statement; a review without its vote is left out. */
export const votesOf = (
  db: Queryable,
  voterId: string,
  reviewIds: readonly string[],
): Promise<{ reviewId: string; vote: Vote }[]> =>
  db
    .select({ reviewId: reviewVotes.reviewId, vote: reviewVotes.vote })
    .from(reviewVotes)
    .where(and(eq(reviewVotes.voterId, voterId), anyOf(reviewVotes.reviewId, reviewIds)));

/** Stores a person's vote in place of an earlier one; null takes it back. */
export const storeVote = async (
  tx: Transaction,
  reviewId: string,
  voterId: string,
  vote: Vote | null,
): Promise<void> => {
  if (vote === null)
    await tx
      .delete(reviewVotes)
      .where(and(eq(reviewVotes.reviewId, reviewId), eq(reviewVotes.voterId, voterId)));
  else
    await tx
      .insert(reviewVotes)
      .values({ reviewId, voterId, vote })
      .onConflictDoUpdate({ target: [reviewVotes.reviewId, reviewVotes.voterId], set: { vote } });
};
