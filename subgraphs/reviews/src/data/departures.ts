import type { Transaction } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import {
  moderations,
  purchases,
  recentReviews,
  removedUnpublished,
  reviewAnswers,
  reviewReports,
  reviews,
  reviewVotes,
} from './tables.ts';

// Another one for each row: what one person wrote cannot be put together any more, and stays one a person and product.
const nobody = sql`'former_' || gen_random_uuid()`;

/**
 * Takes people who have left out of everything. What they wrote, and how they voted, stays and counts, by nobody in particular.
 * Their public name is not touched: `users.changed` brings its last version, which no older one overwrites.
 */
export const forgetPeople = async (tx: Transaction, userIds: readonly string[]): Promise<void> => {
  const them = sql`any(${sql.param([...userIds])}::text[])`;
  await tx.execute(sql`update ${reviews} set author_id = ${nobody} where author_id = ${them}`);
  await tx.execute(sql`update ${reviewAnswers} set author_id = ${nobody} where author_id = ${them}`);
  await tx.execute(sql`update ${reviewVotes} set voter_id = ${nobody} where voter_id = ${them}`);
  await tx.execute(
    sql`update ${reviewReports} set reporter_id = ${nobody}, note = null where reporter_id = ${them}`,
  );
  await tx.execute(sql`update ${moderations} set moderator_id = ${nobody} where moderator_id = ${them}`);
  await tx.execute(sql`delete from ${purchases} where buyer_id = ${them}`);
  await tx.execute(sql`delete from ${recentReviews} where author_id = ${them}`);
  await tx.execute(sql`delete from ${removedUnpublished} where author_id = ${them}`);
};
