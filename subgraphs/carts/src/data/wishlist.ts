import { type Connection, connection, keyset, newId, type Page, type Queryable } from '@bazaar/service-kit';
import { and, eq, inArray } from 'drizzle-orm';
import { wishlistItems } from './tables.ts';

/** Something wished for. */
export type WishlistRow = typeof wishlistItems.$inferSelect;

/** Wishes by id, in any order, whoever's they are. */
export const findWishes = async (db: Queryable, ids: readonly string[]): Promise<WishlistRow[]> =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(wishlistItems)
        .where(inArray(wishlistItems.id, [...ids]));

/** A page of somebody's wishes, newest first. Ids sort by time, so an id is a cursor. */
export const pageOfWishes = async (
  db: Queryable,
  userId: string,
  page: Page,
): Promise<Connection<WishlistRow>> => {
  const { where, orderBy } = keyset(page, { columns: [wishlistItems.id], descending: true });
  const mine = eq(wishlistItems.userId, userId);
  const rows = await db
    .select()
    .from(wishlistItems)
    .where(and(mine, where))
    .orderBy(...orderBy)
    .limit(page.size + 1);
  return connection(
    rows,
    page,
    ({ id }) => [id],
    () => db.$count(wishlistItems, mine),
  );
};

/** Adds a wish; twice is once. */
export const putWish = async (
  db: Queryable,
  wish: { userId: string; variantId: string; addedAt: Date },
): Promise<WishlistRow> => {
  const [made] = await db
    .insert(wishlistItems)
    .values({ id: newId('wishlistitem'), ...wish })
    // Touching the row makes the statement answer it when it was there already.
    .onConflictDoUpdate({
      target: [wishlistItems.userId, wishlistItems.variantId],
      set: { variantId: wish.variantId },
    })
    .returning();
  if (!made) throw new Error('An upsert answered no row');
  return made;
};

/** Removes a wish; was there one? */
export const deleteWish = async (db: Queryable, userId: string, variantId: string): Promise<boolean> => {
  const gone = await db
    .delete(wishlistItems)
    .where(and(eq(wishlistItems.userId, userId), eq(wishlistItems.variantId, variantId)))
    .returning({ id: wishlistItems.id });
  return gone.length > 0;
};
