import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { type SellerRow, sellers } from './tables.ts';

/** Shops by id, in no order. */
export const sellersByIds = (db: Queryable, ids: readonly string[]): Promise<SellerRow[]> =>
  db.select().from(sellers).where(anyOf(sellers.id, ids));

/** Shops by slug, in no order. */
export const sellersBySlugs = (db: Queryable, slugs: readonly string[]): Promise<SellerRow[]> =>
  db.select().from(sellers).where(anyOf(sellers.slug, slugs));

/** The shops that these people run, in no order. */
export const sellersOfUsers = (db: Queryable, userIds: readonly string[]): Promise<SellerRow[]> =>
  db.select().from(sellers).where(anyOf(sellers.userId, userIds));

/** Opens a shop; false when its slug is taken. */
export const insertSeller = async (tx: Transaction, seller: SellerRow): Promise<boolean> => {
  const inserted = await tx
    .insert(sellers)
    .values(seller)
    .onConflictDoNothing({ target: sellers.slug })
    .returning({ id: sellers.id });
  return inserted.length > 0;
};
