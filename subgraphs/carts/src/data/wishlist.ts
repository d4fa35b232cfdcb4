import { type Connection, connection, keyset, newId, type Page, type Queryable } from '@bazaar/service-kit';
import { and, eq, inArray } from 'drizzle-orm';
import { catalogueProducts, catalogueVariants, wishlistItems } from './tables.ts';

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

/** Who wishes for one of these variants, and what it is; those that are not for sale are left out. */
export const findWishers = async (
  db: Queryable,
  variantIds: readonly string[],
): Promise<
  { userId: string; wishlistItemId: string; variantId: string; productId: string; productName: string }[]
> => {
  if (variantIds.length === 0) return [];
  return db
    .select({
      userId: wishlistItems.userId,
      wishlistItemId: wishlistItems.id,
      variantId: wishlistItems.variantId,
      productId: catalogueProducts.productId,
      productName: catalogueProducts.name,
    })
    .from(wishlistItems)
    .innerJoin(catalogueVariants, eq(catalogueVariants.variantId, wishlistItems.variantId))
    .innerJoin(catalogueProducts, eq(catalogueProducts.productId, catalogueVariants.productId))
    .where(
      and(
        inArray(wishlistItems.variantId, [...variantIds]),
        eq(catalogueProducts.published, true),
        eq(catalogueVariants.present, true),
      ),
    );
};

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
