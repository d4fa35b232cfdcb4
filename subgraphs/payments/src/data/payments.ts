import { anyOf, fromNow, type Queryable, statement, type Transaction } from '@bazaar/service-kit';
import { and, asc, eq, gt, gte, inArray, lt, sql } from 'drizzle-orm';
import { cancelledOrders, type PaymentRow, payments } from './tables.ts';

const given = (name: string) => sql.placeholder(name);

const byId = statement((db) =>
  db
    .select()
    .from(payments)
    .where(anyOf(payments.id, given('ids')))
    .prepare('payments_by_id'),
);
const byOrder = statement((db) =>
  db
    .select()
    .from(payments)
    .where(anyOf(payments.orderId, given('orderIds')))
    .prepare('payments_by_order'),
);
const ofIntent = statement((db) =>
  db
    .select()
    .from(payments)
    .where(eq(payments.intentId, given('intentId')))
    .prepare('payment_of_intent'),
);
// Rows that refer to a payment may be inserted while it is locked.
const locked = statement((db) =>
  db
    .select()
    .from(payments)
    .where(eq(payments.id, given('id')))
    .for('no key update')
    .prepare('lock_payment'),
);
const lockedOfOrder = statement((db) =>
  db
    .select()
    .from(payments)
    .where(eq(payments.orderId, given('orderId')))
    .for('no key update')
    .prepare('lock_payment_of_order'),
);

/** Payments with these ids. */
export const paymentsById = (db: Queryable, ids: readonly string[]): Promise<PaymentRow[]> =>
  byId(db).execute({ ids });

/** Payments of these orders. */
export const paymentsByOrder = (db: Queryable, orderIds: readonly string[]): Promise<PaymentRow[]> =>
  byOrder(db).execute({ orderIds });

/** The payment with this id; null when there is none. */
export const findPayment = async (db: Queryable, id: string): Promise<PaymentRow | null> =>
  (await paymentsById(db, [id]))[0] ?? null;

/** The payment of this intent; null when there is none. */
export const findPaymentOfIntent = async (db: Queryable, intentId: string): Promise<PaymentRow | null> =>
  (await ofIntent(db).execute({ intentId }))[0] ?? null;

/** Locks a payment until the transaction ends. */
export const lockPayment = async (tx: Transaction, id: string): Promise<PaymentRow | null> =>
  (await locked(tx).execute({ id }))[0] ?? null;

/** Locks the payment of an order until the transaction ends. */
export const lockPaymentOfOrder = async (tx: Transaction, orderId: string): Promise<PaymentRow | null> =>
  (await lockedOfOrder(tx).execute({ orderId }))[0] ?? null;

/** Lets nobody else open or cancel payments of these orders until the transaction ends, whether they have one or not. */
export const lockOrders = async (tx: Transaction, orderIds: readonly string[]): Promise<void> => {
  // In one order, so that two batches never wait for each other.
  const sorted = JSON.stringify([...new Set(orderIds)].sort());
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(id, 0)) from json_array_elements_text(${sorted}::json) as id`,
  );
};

/** Inserts payments of orders that have none yet; answers the inserted. */
export const insertPayments = (
  tx: Transaction,
  rows: (typeof payments.$inferInsert)[],
): Promise<PaymentRow[]> =>
  rows.length === 0
    ? Promise.resolve([])
    : tx.insert(payments).values(rows).onConflictDoNothing({ target: payments.orderId }).returning();

/** Changes a locked payment. */
export const updatePayment = async (
  tx: Transaction,
  id: string,
  change: Partial<Omit<PaymentRow, 'id' | 'version'>>,
): Promise<PaymentRow> => {
  const [changed] = await tx
    .update(payments)
    .set({ ...change, version: sql`${payments.version} + 1` })
    .where(eq(payments.id, id))
    .returning();
  if (!changed) throw new Error(`The payment ${id} was locked and is gone`);
  return changed;
};

/** Payments of a period, by when they were made, for which money came in. */
export const paymentsReceivedBetween = (
  db: Queryable,
  { from, to }: { from: Date; to: Date },
): Promise<PaymentRow[]> =>
  db
    .select()
    .from(payments)
    .where(and(gte(payments.createdAt, from), lt(payments.createdAt, to), gt(payments.received, 0)));

/** Takes payments that nobody has compared with Stripe for some time, and that are still to be decided. */
export const takeUnchecked = async (
  tx: Transaction,
  options: { afterSeconds: number; limit: number },
): Promise<string[]> => {
  const unchecked = tx
    .select({ id: payments.id })
    .from(payments)
    .where(
      and(
        sql`${payments.status} in ('REQUIRES_PAYMENT', 'REQUIRES_ACTION', 'PROCESSING')`,
        lt(payments.checkedAt, fromNow(-options.afterSeconds)),
      ),
    )
    .orderBy(asc(payments.checkedAt))
    .limit(options.limit)
    .for('no key update', { skipLocked: true });
  const taken = await tx
    .update(payments)
    .set({ checkedAt: sql`now()` })
    .where(inArray(payments.id, unchecked))
    .returning({ id: payments.id });
  return taken.map(({ id }) => id);
};

/** Which of these orders were called off before their payment came. */
export const cancelledAmong = async (tx: Transaction, orderIds: readonly string[]): Promise<Set<string>> => {
  const rows = await tx
    .select({ orderId: cancelledOrders.orderId })
    .from(cancelledOrders)
    .where(inArray(cancelledOrders.orderId, [...orderIds]));
  return new Set(rows.map(({ orderId }) => orderId));
};

/** Remembers that an order without a payment was called off. */
export const rememberCancelled = async (tx: Transaction, orderId: string): Promise<void> => {
  await tx.insert(cancelledOrders).values({ orderId }).onConflictDoNothing();
};
