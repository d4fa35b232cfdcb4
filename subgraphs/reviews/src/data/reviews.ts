import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { eq, getTableColumns } from 'drizzle-orm';
import { authors, reviews } from './tables.ts';

/** A review as it is stored. */
export type ReviewRow = typeof reviews.$inferSelect;
/** A review as it is read: with its writer's name, null while that is not known here. */
export type ReviewView = ReviewRow & { authorName: string | null };

/** The columns of a `ReviewView`; join `authors` for them. */
export const reviewView = { ...getTableColumns(reviews), authorName: authors.displayName };

/** Reviews by id, in any order, in one statement. */
export const reviewsByIds = (db: Queryable, ids: readonly string[]): Promise<ReviewView[]> =>
  db
    .select(reviewView)
    .from(reviews)
    .leftJoin(authors, eq(authors.id, reviews.authorId))
    .where(anyOf(reviews.id, ids));

/** A review that nobody else changes until the end of the transaction. */
export const lockReview = async (tx: Transaction, id: string): Promise<ReviewRow | null> => {
  const [row] = await tx.select().from(reviews).where(eq(reviews.id, id)).for('no key update');
  return row ?? null;
};

/** Stores a new review; false when this person has one of the product already. */
export const insertReview = async (tx: Transaction, row: ReviewRow): Promise<boolean> => {
  const inserted = await tx
    .insert(reviews)
    .values(row)
    .onConflictDoNothing({ target: [reviews.authorId, reviews.productId] })
    .returning({ id: reviews.id });
  return inserted.length > 0;
};

/** Changes a review. */
export const updateReviewRow = async (
  tx: Transaction,
  id: string,
  change: Partial<Omit<ReviewRow, 'id'>>,
): Promise<void> => {
  await tx.update(reviews).set(change).where(eq(reviews.id, id));
};

/** Removes a review with its votes and reports. */
export const deleteReviewRow = async (tx: Transaction, id: string): Promise<void> => {
  await tx.delete(reviews).where(eq(reviews.id, id));
};
