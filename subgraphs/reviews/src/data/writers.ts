import type { Database, Transaction } from '@bazaar/service-kit';
import { and, desc, eq, gt, lte, sql } from 'drizzle-orm';
import { recentReviews } from './tables.ts';

/**
 * Lets one transaction at a time write for a person: what it may still write and what it bought are read and then acted upon.
 * Taken in one order, so that two transactions about several people never wait for each other.
 */
export const lockPeople = async (tx: Transaction, personIds: readonly string[]): Promise<void> => {
  await tx.execute(sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(id, 0) as key from unnest(${sql.param([...personIds])}::text[]) as person (id)
      order by key
    ) as keys`);
};

/** When a person wrote its last reviews after a moment, removed ones too, newest first. */
export const writtenSince = async (
  tx: Transaction,
  authorId: string,
  since: Date,
  limit: number,
): Promise<Date[]> => {
  const rows = await tx
    .select({ writtenAt: recentReviews.writtenAt })
    .from(recentReviews)
    .where(and(eq(recentReviews.authorId, authorId), gt(recentReviews.writtenAt, since)))
    .orderBy(desc(recentReviews.writtenAt))
    .limit(limit);
  return rows.map(({ writtenAt }) => writtenAt);
};

/** Remembers that a review was written. */
export const insertRecentReview = async (
  tx: Transaction,
  row: typeof recentReviews.$inferSelect,
): Promise<void> => {
  await tx.insert(recentReviews).values(row);
};

/** Forgets what was written until a moment. */
export const forgetWrittenUntil = async (db: Database, until: Date): Promise<void> => {
  await db.delete(recentReviews).where(lte(recentReviews.writtenAt, until));
};
