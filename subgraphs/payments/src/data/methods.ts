import { newId, type Queryable, statement, type Transaction } from '@bazaar/service-kit';
import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { MethodDetails } from '../domain/intent.ts';
import { customers, type MethodRow, paymentMethods as methods } from './tables.ts';

/** Methods with these ids. */
export const methodsById = (db: Queryable, ids: readonly string[]): Promise<MethodRow[]> =>
  db
    .select()
    .from(methods)
    .where(inArray(methods.id, [...ids]));

/** Methods of these people that can be used, oldest first. */
export const methodsOf = (db: Queryable, userIds: readonly string[]): Promise<MethodRow[]> =>
  db
    .select()
    .from(methods)
    .where(and(inArray(methods.userId, [...userIds]), isNull(methods.unconfirmedSetup)))
    .orderBy(asc(methods.createdAt), asc(methods.id));

/** How many methods a person keeps, those included that are still to be confirmed. */
export const countMethods = async (db: Queryable, userId: string): Promise<number> =>
  (await db.select({ value: count() }).from(methods).where(eq(methods.userId, userId)))[0]?.value ?? 0;

/** The method that Stripe knows by this id; null when nobody keeps it. */
export const findMethodOfStripe = async (db: Queryable, stripeId: string): Promise<MethodRow | null> =>
  (await db.select().from(methods).where(eq(methods.stripeId, stripeId)))[0] ?? null;

/** The method of a setup that is still to be confirmed; null when there is none. */
export const findMethodOfSetup = async (db: Queryable, setupId: string): Promise<MethodRow | null> =>
  (await db.select().from(methods).where(eq(methods.unconfirmedSetup, setupId)))[0] ?? null;

/** Keeps a method; what is kept already is answered as it is. The person's customer row must be locked. */
export const insertMethod = async (
  tx: Transaction,
  userId: string,
  details: MethodDetails,
  unconfirmedSetup: string | null,
): Promise<MethodRow | null> => {
  const row = { id: newId('paymentmethod'), userId, ...details, unconfirmedSetup };
  const [inserted] = await tx.insert(methods).values(row).onConflictDoNothing().returning();
  return inserted ?? (await findMethodOfStripe(tx, details.stripeId));
};

/** Takes over what Stripe says of a kept method. */
export const updateMethod = async (
  tx: Transaction,
  id: string,
  change: Partial<Omit<MethodRow, 'id' | 'userId' | 'createdAt'>>,
): Promise<void> => {
  await tx.update(methods).set(change).where(eq(methods.id, id));
};

/** Forgets a method. */
export const deleteMethod = async (db: Queryable, id: string): Promise<void> => {
  await db.delete(methods).where(eq(methods.id, id));
};

const customerOf = statement((db) =>
  db
    .select({ stripeCustomerId: customers.stripeCustomerId })
    .from(customers)
    .where(eq(customers.userId, sql.placeholder('userId')))
    .prepare('customer_of_user'),
);

/** Who a person is at Stripe, cus_…; null when not there yet. */
export const findCustomer = async (db: Queryable, userId: string): Promise<string | null> =>
  (await customerOf(db).execute({ userId }))[0]?.stripeCustomerId ?? null;

/** Remembers who a person is at Stripe; false when another answer was first, which stays. */
export const insertCustomer = async (
  db: Queryable,
  userId: string,
  stripeCustomerId: string,
): Promise<boolean> => {
  const inserted = await db
    .insert(customers)
    .values({ userId, stripeCustomerId })
    .onConflictDoNothing()
    .returning({ userId: customers.userId });
  return inserted.length > 0;
};

/** Lets nobody else change the methods of a person until the transaction ends. */
export const lockCustomer = async (tx: Transaction, userId: string): Promise<void> => {
  await tx
    .select({ userId: customers.userId })
    .from(customers)
    .where(eq(customers.userId, userId))
    .for('update');
};
