import type { Transaction } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { authors, purchases, reviewAnswers, reviews } from './tables.ts';

type SeedRow = {
  id: string;
  productId: string;
  authorId: string;
  authorName: string;
  rating: number;
  title: string;
  body: string;
  verifiedPurchase: boolean;
  helpfulCount: number;
  createdAt: string;
  answer?: { authorId: string; text: string; answeredAt: string } | null;
};

const rowsOfStatement = 2000;

/** Is there any review? */
export const hasReviews = async (tx: Transaction): Promise<boolean> =>
  (await tx.select({ id: reviews.id }).from(reviews).limit(1)).length > 0;

/** Stores published reviews, thousands a statement, with their writers' names and purchases, and answers. */
export const addSeedReviews = async (tx: Transaction, rows: readonly SeedRow[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += rowsOfStatement) {
    await tx.execute(sql`
      with seed as materialized (
        select * from json_to_recordset(${JSON.stringify(rows.slice(start, start + rowsOfStatement))}::json) as row (
          id text, "productId" text, "authorId" text, "authorName" text, rating smallint, title text, body text,
          "verifiedPurchase" boolean, "helpfulCount" int, "createdAt" timestamptz)
      ), named as (
        insert into ${authors} (id, version, display_name)
        select distinct on ("authorId") "authorId", 0, "authorName" from seed
        on conflict do nothing
      ), bought as (
        insert into ${purchases} (buyer_id, product_id)
        select "authorId", "productId" from seed where "verifiedPurchase"
        on conflict do nothing
      )
      insert into ${reviews} (id, product_id, author_id, rating, title, body, verified_purchase, helpful_count,
        open_reports, status, created_at, updated_at)
      select id, "productId", "authorId", rating, title, body, "verifiedPurchase", "helpfulCount",
        0, 'PUBLISHED', "createdAt", "createdAt" from seed`);
    const answers = rows
      .slice(start, start + rowsOfStatement)
      .flatMap(({ id, answer }) => (answer ? [{ reviewId: id, ...answer }] : []));
    await tx.execute(sql`
      insert into ${reviewAnswers} (review_id, author_id, text, answered_at, updated_at)
      select "reviewId", "authorId", text, "answeredAt", "answeredAt"
      from json_to_recordset(${JSON.stringify(answers)}::json)
        as row ("reviewId" text, "authorId" text, text text, "answeredAt" timestamptz)`);
  }
};
