import { fromNow, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, asc, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { type RefundRow, refunds } from './tables.ts';

/** Every refund of these payments, oldest first. */
export const refundsOf = (db: Queryable, paymentIds: readonly string[]): Promise<RefundRow[]> =>
  db
    .select()
    .from(refunds)
    .where(inArray(refunds.paymentId, [...paymentIds]))
    .orderBy(asc(refunds.createdAt), asc(refunds.id));

/** The refund with this id; null when there is none. */
export const findRefund = async (db: Queryable, id: string): Promise<RefundRow | null> =>
  (await db.select().from(refunds).where(eq(refunds.id, id)))[0] ?? null;

/** The refund that was asked for with this key; null when there is none. */
export const findRefundByKey = async (db: Queryable, refundKey: string): Promise<RefundRow | null> =>
  (await db.select().from(refunds).where(eq(refunds.refundKey, refundKey)))[0] ?? null;

/** The refund that Stripe knows by this id; null when there is none. */
export const findRefundOfStripe = async (db: Queryable, stripeRefundId: string): Promise<RefundRow | null> =>
  (await db.select().from(refunds).where(eq(refunds.stripeRefundId, stripeRefundId)))[0] ?? null;

/** Inserts a refund of a locked payment. */
export const insertRefund = async (tx: Transaction, row: typeof refunds.$inferInsert): Promise<RefundRow> => {
  const [inserted] = await tx.insert(refunds).values(row).returning();
  if (!inserted) throw new Error('A refund was inserted and is gone');
  return inserted;
};

/** Changes a refund of a locked payment. */
export const updateRefund = async (
  tx: Transaction,
  id: string,
  change: Partial<Pick<RefundRow, 'status' | 'stripeRefundId'>>,
): Promise<void> => {
  await tx.update(refunds).set(change).where(eq(refunds.id, id));
};

/** Takes refunds that a bank has been at for some time without a word. */
export const takeUncheckedRefunds = async (
  tx: Transaction,
  options: { afterSeconds: number; limit: number },
): Promise<string[]> => {
  const unchecked = tx
    .select({ id: refunds.id })
    .from(refunds)
    .where(
      and(
        eq(refunds.status, 'PENDING'),
        isNotNull(refunds.stripeRefundId),
        lt(refunds.checkedAt, fromNow(-options.afterSeconds)),
      ),
    )
    .orderBy(asc(refunds.checkedAt))
    .limit(options.limit)
    .for('update', { skipLocked: true });
  const taken = await tx
    .update(refunds)
    .set({ checkedAt: sql`now()` })
    .where(inArray(refunds.id, unchecked))
    .returning({ stripeRefundId: refunds.stripeRefundId });
  return taken.map(({ stripeRefundId }) => stripeRefundId).filter((id) => id !== null);
};
