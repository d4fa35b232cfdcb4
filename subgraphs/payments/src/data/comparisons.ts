import { type Database, fromNow } from '@bazaar/service-kit';
import { eq, lt, sql } from 'drizzle-orm';
import { stripeComparisons } from './tables.ts';

const id = 'stripe';

/** Takes the next comparison when the last was begun more than `everyMs` ago, by the database's clock; null when it is not due. */
export const beginComparison = async (
  db: Database,
  everyMs: number,
): Promise<{ comparedUntil: Date | null } | null> => {
  const [due] = await db
    .insert(stripeComparisons)
    .values({ id })
    .onConflictDoUpdate({
      target: stripeComparisons.id,
      set: { begunAt: sql`now()` },
      setWhere: lt(stripeComparisons.begunAt, fromNow(-everyMs / 1000)),
    })
    .returning({ comparedUntil: stripeComparisons.comparedUntil });
  return due ?? null;
};

/** Remembers up to when all was compared. */
export const endComparison = async (db: Database, comparedUntil: Date): Promise<void> => {
  await db.update(stripeComparisons).set({ comparedUntil }).where(eq(stripeComparisons.id, id));
};
