import type { Queryable, Transaction } from '@bazaar/service-kit';
import { eq, isNotNull, sql } from 'drizzle-orm';
import { customers, paymentAttempts, paymentMethods, payments } from './tables.ts';

/**
 * Forgets people who have left: their ways to pay go, the books stay and are nobody's in particular. Who they were at Stripe is kept until it
 * is deleted there.
 */
export const forgetPeople = async (tx: Transaction, userIds: readonly string[]): Promise<void> => {
  const them = sql`any(${sql.param([...userIds])}::text[])`;
  await tx.execute(sql`update ${customers} set left_at = coalesce(left_at, now()) where user_id = ${them}`);
  await tx.execute(sql`delete from ${paymentMethods} where user_id = ${them}`);
  await tx.execute(
    sql`update ${paymentAttempts} set person = 'former_' || payment_id where person = ${them}`,
  );
  await tx.execute(sql`update ${payments} set customer_id = 'former_' || id where customer_id = ${them}`);
};

/** People at Stripe who have left the shop and are still known there. */
export const departedCustomers = (
  db: Queryable,
  limit: number,
): Promise<{ userId: string; stripeCustomerId: string }[]> =>
  db
    .select({ userId: customers.userId, stripeCustomerId: customers.stripeCustomerId })
    .from(customers)
    .where(isNotNull(customers.leftAt))
    .orderBy(customers.leftAt)
    .limit(limit);

/** Forgets who a person was at Stripe. */
export const deleteCustomer = async (db: Queryable, userId: string): Promise<void> => {
  await db.delete(customers).where(eq(customers.userId, userId));
};
