import { openDatabase } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { addSeedReviews, hasReviews } from './data/seed-reviews.ts';
import { rebuildRatings } from './operations/rebuild-ratings.ts';

/** A review to begin with. Times are ISO 8601, ids are TypeIDs. */
export type SeedReview = {
  id: string;
  productId: string;
  authorId: string;
  /** The author's display name, until users says another. */
  authorName: string;
  /** 1 to 5. */
  rating: number;
  title: string;
  body: string;
  verifiedPurchase: boolean;
  helpfulCount: number;
  createdAt: string;
  /** What the seller answered, and who wrote it for the shop. */
  answer?: { authorId: string; text: string; answeredAt: string } | null;
};

/** Fills an empty, migrated database with published reviews, computes the ratings, and leaves the messages that tell the others. Does nothing where there are reviews. */
export const seed = async (
  options: { databaseUrl: string; now?: Date },
  { reviews }: { reviews: readonly SeedReview[] },
): Promise<void> => {
  const database = openDatabase(options.databaseUrl, { max: 1, name: 'reviews-seed' });
  try {
    await database.db.transaction(async (tx) => {
      // Two seeds at once: the second waits, and finds the work done.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('reviews.seed'))`);
      if (await hasReviews(tx)) return;
      await addSeedReviews(tx, reviews);
      await rebuildRatings(tx, options.now);
    });
    // Statistics at once, so that the first queries are planned well.
    await database.db.execute(sql`analyze`);
  } finally {
    await database.close();
  }
};
