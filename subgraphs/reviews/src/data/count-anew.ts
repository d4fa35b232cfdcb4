import type { Transaction } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import type { RatingRow } from './ratings.ts';
import { productRatings, reviews } from './tables.ts';

/**
 * Counts every product's published reviews anew and corrects the ratings that differ; returns those.
 * No review changes meanwhile: writers wait until the end of the transaction.
 */
export const countAnew = async (tx: Transaction): Promise<RatingRow[]> => {
  await tx.execute(sql`lock table ${reviews} in share mode`);
  const rows = await tx.execute<{
    product_id: string;
    version: number;
    one: number;
    two: number;
    three: number;
    four: number;
    five: number;
  }>(sql`
    with counted as (
      select product_id,
        count(*) filter (where rating = 1) as one,
        count(*) filter (where rating = 2) as two,
        count(*) filter (where rating = 3) as three,
        count(*) filter (where rating = 4) as four,
        count(*) filter (where rating = 5) as five
      from ${reviews} where status = 'PUBLISHED' group by product_id
    ), right_now as (
      select product_id, coalesce(counted.one, 0) as one, coalesce(counted.two, 0) as two,
        coalesce(counted.three, 0) as three, coalesce(counted.four, 0) as four, coalesce(counted.five, 0) as five
      from counted full join ${productRatings} as kept using (product_id)
      where (kept.one, kept.two, kept.three, kept.four, kept.five)
        is distinct from (coalesce(counted.one, 0), coalesce(counted.two, 0), coalesce(counted.three, 0),
          coalesce(counted.four, 0), coalesce(counted.five, 0))
    )
    insert into ${productRatings} as kept (product_id, version, one, two, three, four, five)
    select product_id, 1, one, two, three, four, five from right_now order by product_id
    on conflict (product_id) do update set version = kept.version + 1, one = excluded.one, two = excluded.two,
      three = excluded.three, four = excluded.four, five = excluded.five
    returning *`);
  return rows.map(({ product_id: productId, ...rest }) => ({ productId, ...rest }));
};
