import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { eq, sql } from 'drizzle-orm';
import { noStars, type StarCounts } from '../domain/rating.ts';
import { productRatings } from './tables.ts';

/** The rating of a product as it is stored. */
export type RatingRow = typeof productRatings.$inferSelect;

/** Ratings by product, in any order, in one statement; a product never reviewed is left out. */
export const ratingsOf = (db: Queryable, productIds: readonly string[]): Promise<RatingRow[]> =>
  db.select().from(productRatings).where(anyOf(productRatings.productId, productIds));

/** Adds a change to what a product has; later changes of the same product wait for this transaction. */
export const changeRating = async (
  tx: Transaction,
  productId: string,
  change: StarCounts,
): Promise<RatingRow> => {
  const { version, one, two, three, four, five } = productRatings;
  await tx
    .insert(productRatings)
    .values({ productId, version: 0, ...noStars })
    .onConflictDoNothing();
  const [row] = await tx
    .update(productRatings)
    .set({
      version: sql`${version} + 1`,
      one: sql`${one} + ${change.one}`,
      two: sql`${two} + ${change.two}`,
      three: sql`${three} + ${change.three}`,
      four: sql`${four} + ${change.four}`,
      five: sql`${five} + ${change.five}`,
    })
    .where(eq(productRatings.productId, productId))
    .returning();
  if (!row) throw new Error('The rating that was to be changed is gone');
  return row;
};
