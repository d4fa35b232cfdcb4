import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, desc, eq, gt, isNotNull, lte, sql } from 'drizzle-orm';
import { reviewAnswers } from './tables.ts';

/** An answer as it is stored. */
export type AnswerRow = typeof reviewAnswers.$inferSelect;
/** An answer as it is read. Whose it is, its review tells: it is the seller of the product who answers. */
export type AnswerView = { reviewId: string; text: string; answeredAt: Date; updatedAt: Date };

/** The answers to reviews, in any order, in one statement; a review without one is left out. */
export const answersOf = (db: Queryable, reviewIds: readonly string[]): Promise<AnswerView[]> =>
  db
    .select({
      reviewId: reviewAnswers.reviewId,
      text: sql<string>`${reviewAnswers.text}`,
      answeredAt: reviewAnswers.answeredAt,
      updatedAt: reviewAnswers.updatedAt,
    })
    .from(reviewAnswers)
    .where(and(anyOf(reviewAnswers.reviewId, reviewIds), isNotNull(reviewAnswers.text)));

/** What is kept of the answer to a review, one that was taken back too; null when there never was one. */
export const findAnswer = async (tx: Transaction, reviewId: string): Promise<AnswerRow | null> => {
  const [row] = await tx.select().from(reviewAnswers).where(eq(reviewAnswers.reviewId, reviewId));
  return row ?? null;
};

/** Stores the first answer to a review. */
export const insertAnswer = async (tx: Transaction, row: AnswerRow): Promise<void> => {
  await tx.insert(reviewAnswers).values(row);
};

/** Changes what is kept of an answer. */
export const updateAnswer = async (
  tx: Transaction,
  reviewId: string,
  change: Partial<Omit<AnswerRow, 'reviewId'>>,
): Promise<void> => {
  await tx.update(reviewAnswers).set(change).where(eq(reviewAnswers.reviewId, reviewId));
};

/** When a person gave its last answers, after a moment and not after now, newest first. */
export const answeredSince = async (
  tx: Transaction,
  authorId: string,
  { since, now }: { since: Date; now: Date },
  limit: number,
): Promise<Date[]> => {
  const rows = await tx
    .select({ answeredAt: reviewAnswers.answeredAt })
    .from(reviewAnswers)
    .where(
      and(
        eq(reviewAnswers.authorId, authorId),
        gt(reviewAnswers.answeredAt, since),
        lte(reviewAnswers.answeredAt, now),
      ),
    )
    .orderBy(desc(reviewAnswers.answeredAt))
    .limit(limit);
  return rows.map(({ answeredAt }) => answeredAt);
};
