import type { Database } from '@bazaar/service-kit';
import { asc, eq } from 'drizzle-orm';
import { searchPromotions } from './tables.ts';

/** Puts these products first for a query, in this order; none takes all back. */
export const replacePromotions = async (
  db: Database,
  plainQuery: string,
  productIds: readonly string[],
): Promise<void> => {
  await db.transaction(async (tx) => {
    await tx.delete(searchPromotions).where(eq(searchPromotions.query, plainQuery));
    const rows = [...new Set(productIds)].map((productId, position) => ({
      query: plainQuery,
      productId,
      position,
    }));
    if (rows.length > 0) await tx.insert(searchPromotions).values(rows);
  });
};

/** The products promoted for exactly this query, in order. */
export const promotedFor = async (db: Database, plainQuery: string): Promise<string[]> => {
  const rows = await db
    .select({ productId: searchPromotions.productId })
    .from(searchPromotions)
    .where(eq(searchPromotions.query, plainQuery))
    .orderBy(asc(searchPromotions.position), asc(searchPromotions.productId));
  return rows.map(({ productId }) => productId);
};
