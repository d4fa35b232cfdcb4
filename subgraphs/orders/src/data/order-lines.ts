import { anyOf, type Queryable, statement, type Transaction } from '@bazaar/service-kit';
import { asc, sql } from 'drizzle-orm';
import type { Units } from '../domain/parcel.ts';
import { orderLines } from './tables.ts';

/** An order line as it is stored. */
export type OrderLineRow = typeof orderLines.$inferSelect;

const ofOrders = statement((db) =>
  db
    .select()
    .from(orderLines)
    .where(anyOf(orderLines.orderId, sql.placeholder('orderIds')))
    .orderBy(asc(orderLines.orderId), asc(orderLines.position))
    .prepare('lines_of_orders'),
);

/** The lines of orders, each order's as they were in the cart. */
export const linesOfOrders = (db: Queryable, orderIds: readonly string[]): Promise<OrderLineRow[]> =>
  ofOrders(db).execute({ orderIds });

/** Stores lines. */
export const insertLines = async (
  tx: Transaction,
  lines: readonly (typeof orderLines.$inferInsert)[],
): Promise<void> => {
  await tx.insert(orderLines).values([...lines]);
};

const counts = {
  shipped: orderLines.shipped,
  cancelled: orderLines.cancelled,
  returned: orderLines.returned,
};

/** Counts units that have left, were called off, or came back; their order is locked. */
export const countUnits = async (
  tx: Transaction,
  what: keyof typeof counts,
  units: readonly Units[],
): Promise<void> => {
  const column = sql.identifier(counts[what].name);
  await tx.execute(sql`
    update order_lines set ${column} = order_lines.${column} + counted.quantity
    from json_to_recordset(${JSON.stringify(units)}::json) as counted ("lineId" text, quantity int)
    where order_lines.id = counted."lineId"`);
};
