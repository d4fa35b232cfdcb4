import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
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
  if (changes.length === 0) return;
  await tx
    .insert(orderEvents)
    .values(changes.map(({ audience, ...change }) => ({ ...change, audience: audience && [...audience] })));
};

/** Every step of orders, oldest first. */
export const eventsOfOrders = (db: Queryable, orderIds: readonly string[]): Promise<OrderEventRow[]> =>
  db
    .select()
    .from(orderEvents)
    .where(anyOf(orderEvents.orderId, orderIds))
    .orderBy(asc(orderEvents.orderId), asc(orderEvents.version));

// What is not a move is told by the timeline only.
const isMove = sql`${orderEvents.state} is distinct from ${orderEvents.previousState}`;

/** The steps of one order after a version that made it stand somewhere else, oldest first. */
export const movesAfter = (db: Queryable, orderId: string, version: number): Promise<OrderEventRow[]> =>
  db
    .select()
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, orderId), gt(orderEvents.version, version), isMove))
    .orderBy(asc(orderEvents.version));

/** The step that made an order stand where it stands. */
export const latestMove = async (db: Queryable, orderId: string): Promise<OrderEventRow | null> => {
  const [row] = await db
    .select()
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, orderId), isMove))
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
