import { fromNow, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, asc, eq, getTableColumns, inArray, lt, sql } from 'drizzle-orm';
import type { HoldReason } from '../domain/velocity.ts';
import { orderHolds } from './hold-tables.ts';
import type { OrderRow } from './orders.ts';
import { isOnHold, orders } from './tables.ts';

/** Why an order was held for review, and until when. */
export type HoldRow = typeof orderHolds.$inferSelect;

/** Writes down why orders are on hold; the deadline is counted by the database's clock. */
export const insertHolds = async (
  tx: Transaction,
  holds: readonly { orderId: string; reasons: readonly HoldReason[]; since: Date }[],
  deadlineSeconds: number,
): Promise<void> => {
  if (holds.length === 0) return;
  await tx.insert(orderHolds).values(
    holds.map(({ orderId, reasons, since }) => ({
      orderId,
      reasons: [...reasons],
      since,
      deadline: fromNow(deadlineSeconds),
    })),
  );
};

/** The holds of orders; one that was never held has none. */
export const holdsOfOrders = (db: Queryable, orderIds: readonly string[]): Promise<HoldRow[]> =>
  db
    .select()
    .from(orderHolds)
    .where(inArray(orderHolds.orderId, [...orderIds]));

/** Locks orders on hold that nobody decided on in time and that nobody else is working on. */
export const lockUndecided = (tx: Transaction, limit: number): Promise<OrderRow[]> =>
  tx
    .select(getTableColumns(orders))
    .from(orders)
    .innerJoin(orderHolds, eq(orderHolds.orderId, orders.id))
    .where(and(isOnHold(orders.state), lt(orderHolds.deadline, sql`now()`)))
    .orderBy(asc(orderHolds.deadline))
    .limit(limit)
    .for('no key update', { of: orders, skipLocked: true });
