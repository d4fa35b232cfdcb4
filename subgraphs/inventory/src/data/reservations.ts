import { anyOf, statement, type Transaction } from '@bazaar/service-kit';
import { and, asc, sql } from 'drizzle-orm';
import type { Hold } from '../domain/allocation.ts';
import type { Reservation } from '../domain/reservation.ts';
import { givenRows } from './rows.ts';
import { reservationLines, reservations } from './tables.ts';

const locked = statement((db) =>
  db
    .select()
    .from(reservations)
    .where(anyOf(reservations.orderId, sql.placeholder('orderIds')))
    .orderBy(asc(reservations.orderId))
    .for('no key update')
    .prepare('lock_reservations'),
);
const holdsOfOrders = statement((db) =>
  db
    .select({
      orderId: reservationLines.orderId,
      variantId: reservationLines.variantId,
      warehouseId: reservationLines.warehouseId,
      quantity: reservationLines.quantity,
    })
    .from(reservationLines)
    .where(anyOf(reservationLines.orderId, sql.placeholder('orderIds')))
    .prepare('holds_of_orders'),
);
const save = statement((db) =>
  db
    .update(reservations)
    .set({
      state: sql`given.state`,
      country: sql`given.country`,
      expiresAt: sql`given.expires_at`,
      shortages: sql`given.shortages`,
      updatedAt: sql`now()`,
    })
    .from(
      givenRows(
        'rows',
        sql`order_id text, state reservation_state, country text, expires_at timestamptz, shortages jsonb`,
      ),
    )
    .where(
      and(
        sql`${reservations.orderId} = given.order_id`,
        anyOf(reservations.orderId, sql.placeholder('orderIds')),
      ),
    )
    .prepare('save_reservations'),
);

const readHolds = async (tx: Transaction, orderIds: readonly string[]): Promise<Map<string, Hold[]>> => {
  const rows = await holdsOfOrders(tx).execute({ orderIds });
  const holds = new Map<string, Hold[]>(orderIds.map((orderId) => [orderId, []]));
  for (const { orderId, ...hold } of rows) holds.get(orderId)?.push(hold);
  return holds;
};

const neverHeardOf = (orderId: string): Reservation => ({
  orderId,
  state: 'NONE',
  country: null,
  expiresAt: null,
  shortages: null,
  holds: [],
});

/**
 * Locks what these orders hold until the transaction ends, in the order of their ids, and reads it. An order never heard of gets a row, so that
 * two commands about it cannot run side by side; that row holds nothing and says RELEASED until it is saved.
 */
export const lockReservations = async (
  tx: Transaction,
  orderIds: Iterable<string>,
): Promise<Map<string, Reservation>> => {
  const ids = [...new Set(orderIds)].sort();
  const added = await tx
    .insert(reservations)
    .values(ids.map((orderId) => ({ orderId, state: 'RELEASED' as const })))
    .onConflictDoNothing()
    .returning({ orderId: reservations.orderId });
  const fresh = added.map(({ orderId }): [string, Reservation] => [orderId, neverHeardOf(orderId)]);
  // Rows of its own are locked already.
  if (fresh.length === ids.length) return new Map(fresh);
  const rows = await locked(tx).execute({ orderIds: ids });
  const holds = await readHolds(tx, ids);
  const known = rows.map(({ updatedAt: _, ...row }): [string, Reservation] => [
    row.orderId,
    { ...row, holds: holds.get(row.orderId) ?? [] },
  ]);
  return new Map([...known, ...fresh]);
};

/** A reservation as it is to be saved. */
export type ChangedReservation = {
  after: Reservation;
  /** Its lines as they are stored; the same array as its holds when they stay. */
  holdsBefore: readonly Hold[];
};

/** Saves locked reservations, many at once, and the lines of those whose `holds` were decided anew. */
export const saveReservations = async (
  tx: Transaction,
  changed: readonly ChangedReservation[],
): Promise<void> => {
  const rows = changed.map(({ after: { orderId, state, country, expiresAt, shortages } }) => ({
    order_id: orderId,
    state,
    country,
    expires_at: expiresAt?.toISOString() ?? null,
    shortages,
  }));
  await save(tx).execute({
    rows: JSON.stringify(rows),
    orderIds: rows.map(({ order_id }) => order_id),
  });
  const rewritten = changed.filter(({ after, holdsBefore }) => after.holds !== holdsBefore);
  const replaced = rewritten.filter(({ holdsBefore }) => holdsBefore.length > 0);
  if (replaced.length > 0)
    await tx.delete(reservationLines).where(
      anyOf(
        reservationLines.orderId,
        replaced.map(({ after }) => after.orderId),
      ),
    );
  const lines = rewritten.flatMap(({ after }) =>
    after.holds.map((hold) => ({ orderId: after.orderId, ...hold })),
  );
  if (lines.length > 0) await tx.insert(reservationLines).values(lines);
};

/** Locks up to `limit` orders whose hold has run out by the database's clock, leaving those that another transaction is busy with. */
export const takeExpired = async (tx: Transaction, limit: number): Promise<string[]> => {
  const rows = await tx
    .select({ orderId: reservations.orderId })
    .from(reservations)
    .where(sql`${reservations.state} = 'HELD' and ${reservations.expiresAt} <= now()`)
    .orderBy(asc(reservations.expiresAt))
    .limit(limit)
    .for('no key update', { skipLocked: true });
  return rows.map(({ orderId }) => orderId);
};
