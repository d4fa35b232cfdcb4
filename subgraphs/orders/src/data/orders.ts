import { anyOf, fromNow, type Queryable, statement, type Transaction } from '@bazaar/service-kit';
import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Standing } from '../domain/evolve.ts';
import { isUnpaid, orderSellers, orders, type Shortage } from './tables.ts';

/** An order as it is stored. */
export type OrderRow = typeof orders.$inferSelect;

/** A new order; its deadline is counted by the database's clock. */
export type NewOrder = Omit<typeof orders.$inferInsert, 'deadline'> & { deadlineSeconds: number };

/** Nobody sees an order that was refused. */
export const visible = ne(orders.state, 'REFUSED');

const amongIds = anyOf(orders.id, sql.placeholder('ids'));
const byIds = statement((db) => db.select().from(orders).where(amongIds).prepare('orders_by_id'));
const ofAttempt = statement((db) =>
  db
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.customerId, sql.placeholder('customerId')),
        eq(orders.idempotencyKey, sql.placeholder('key')),
      ),
    )
    .prepare('order_of_attempt'),
);
const locked = statement((db) =>
  db
    .select()
    .from(orders)
    .where(amongIds)
    .orderBy(asc(orders.id))
    .for('no key update')
    .prepare('lock_orders'),
);

/** The rows, in any order; refused ones too, which only the saga may see. */
export const ordersByIds = (db: Queryable, ids: readonly string[]): Promise<OrderRow[]> =>
  byIds(db).execute({ ids });

/** The order with this number, unless it was refused. */
export const orderByNumber = async (db: Queryable, number: string): Promise<OrderRow | null> => {
  const [row] = await db
    .select()
    .from(orders)
    .where(and(eq(orders.number, number), visible));
  return row ?? null;
};

/** What a person's checkout with this key brought about; refused orders too. */
export const orderOfAttempt = async (
  db: Queryable,
  customerId: string,
  key: string,
): Promise<OrderRow | null> => {
  const [row] = await ofAttempt(db).execute({ customerId, key });
  return row ?? null;
};

/** Stores an order; null when its number or its attempt is taken. A second attempt with the same key waits here for the first. */
export const insertOrder = async (
  tx: Transaction,
  { deadlineSeconds, ...order }: NewOrder,
): Promise<OrderRow | null> => {
  const [row] = await tx
    .insert(orders)
    .values({ ...order, deadline: fromNow(deadlineSeconds) })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
};

/** Has each seller of a new order find it. */
export const insertSellers = async (
  tx: Transaction,
  { id, sellerIds, placedAt }: Pick<OrderRow, 'id' | 'sellerIds' | 'placedAt'>,
): Promise<void> => {
  await tx.insert(orderSellers).values(sellerIds.map((sellerId) => ({ sellerId, placedAt, orderId: id })));
};

/** Locks orders, always in id order, so that two batches never wait for each other. */
export const lockOrders = (tx: Transaction, ids: readonly string[]): Promise<OrderRow[]> =>
  locked(tx).execute({ ids });

/** Locks unpaid orders whose deadline has passed and that nobody else is working on. */
export const lockOverdue = (tx: Transaction, limit: number): Promise<OrderRow[]> =>
  tx
    .select()
    .from(orders)
    .where(and(isUnpaid(orders.state), sql`${orders.deadline} < now()`))
    .orderBy(asc(orders.deadline))
    .limit(limit)
    .for('no key update', { skipLocked: true });

/** Stores where orders stand now. */
export const saveStandings = async (
  tx: Transaction,
  standings: readonly (Standing & { id: string })[],
): Promise<void> => {
  if (standings.length === 0) return;
  const rows = JSON.stringify(standings.map(({ id, state, version }) => ({ id, state, version })));
  await tx.execute(sql`
    update orders set state = moved.state, version = moved.version
    from json_to_recordset(${rows}::json) as moved (id text, state text, version int)
    where orders.id = moved.id and ${anyOf(
      orders.id,
      standings.map(({ id }) => id),
    )}`);
};

/** Remembers what was short; the orders are locked. */
export const saveShortages = async (
  tx: Transaction,
  refusals: readonly { orderId: string; shortages: readonly Shortage[] }[],
): Promise<void> => {
  if (refusals.length === 0) return;
  await tx.execute(sql`
    update orders set shortages = refused.shortages
    from json_to_recordset(${JSON.stringify(refusals)}::json) as refused ("orderId" text, shortages jsonb)
    where orders.id = refused."orderId"`);
};
