import type { Queryable, Transaction } from '@bazaar/service-kit';
import { asc, sql } from 'drizzle-orm';
import type { Units } from '../domain/parcel.ts';
import { orderLines } from './tables.ts';

/** An order line as it is stored. */
export type OrderLineRow = typeof orderLines.$inferSelect;

/** The lines of orders, each order's as they were in the cart. */
export const linesOfOrders = (db: Queryable, orderIds: readonly string[]): Promise<OrderLineRow[]> =>
  db
    .select()
    .from(orderLines)
    .where(sql`${orderLines.orderId} = any(${sql.param([...orderIds])}::text[])`)
    .orderBy(asc(orderLines.orderId), asc(orderLines.position));

/** Stores lines. */
export const insertLines = async (
  tx: Transaction,
  lines: readonly (typeof orderLines.$inferInsert)[],
): Promise<void> => {
  await tx.insert(orderLines).values([...lines]);
};

/** Counts units that have left. */
export const addShipped = async (tx: Transaction, units: readonly Units[]): Promise<void> => {
  await tx.execute(sql`
    update order_lines set shipped = shipped + sent.quantity
    from json_to_recordset(${JSON.stringify(units)}::json) as sent ("lineId" text, quantity int)
    where order_lines.id = sent."lineId"`);
};
