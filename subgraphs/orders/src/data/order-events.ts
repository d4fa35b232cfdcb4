import type { Queryable, Transaction } from '@bazaar/service-kit';
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { Change } from '../domain/evolve.ts';
import { orderEvents } from './tables.ts';

/** A step of an order as it is stored. */
export type OrderEventRow = typeof orderEvents.$inferSelect;

/** Stores steps. */
export const insertEvents = async (
  tx: Transaction,
  changes: readonly (Change & { orderId: string })[],
): Promise<void> => {
  if (changes.length > 0) await tx.insert(orderEvents).values([...changes]);
};

/** Every step of orders, oldest first. */
export const eventsOfOrders = (db: Queryable, orderIds: readonly string[]): Promise<OrderEventRow[]> =>
  db
    .select()
    .from(orderEvents)
    .where(sql`${orderEvents.orderId} = any(${sql.param([...orderIds])}::text[])`)
    .orderBy(asc(orderEvents.orderId), asc(orderEvents.version));

/** The steps of one order after a version, oldest first. */
export const eventsAfter = (db: Queryable, orderId: string, version: number): Promise<OrderEventRow[]> =>
  db
    .select()
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, orderId), gt(orderEvents.version, version)))
    .orderBy(asc(orderEvents.version));

/** The latest step of an order. */
export const latestEvent = async (db: Queryable, orderId: string): Promise<OrderEventRow | null> => {
  const [row] = await db
    .select()
    .from(orderEvents)
    .where(eq(orderEvents.orderId, orderId))
    .orderBy(desc(orderEvents.version))
    .limit(1);
  return row ?? null;
};

/** Was there a step with this version? */
export const hasEvent = async (db: Queryable, orderId: string, version: number): Promise<boolean> => {
  const rows = await db
    .select({ version: orderEvents.version })
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, orderId), eq(orderEvents.version, version)));
  return rows.length > 0;
};
