import type { Transaction } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { carts, couponUses, wishlistItems } from './tables.ts';

/** Deletes the carts and wishes of people who have left; coupons stay used, by nobody. @returns the ids of the carts */
export const forgetPeople = async (tx: Transaction, userIds: readonly string[]): Promise<string[]> => {
  const them = sql`any(${sql.param([...userIds])}::text[])`;
  await tx.execute(sql`delete from ${wishlistItems} where user_id = ${them}`);
  await tx.execute(sql`update ${couponUses} set user_id = null where user_id = ${them}`);
  // Locked in one order, as by everybody who changes several carts.
  const held = await tx.execute<{ id: string }>(
    sql`select id from ${carts} where user_id = ${them} order by id for update`,
  );
  const ids = held.map(({ id }) => id);
  await tx.execute(sql`delete from ${carts} where id = any(${sql.param(ids)}::text[])`);
  return ids;
};
