import type { Transaction } from '@bazaar/service-kit';
import { asc, sql } from 'drizzle-orm';
import type { Hold } from '../domain/allocation.ts';
import type { Reservation } from '../domain/reservation.ts';
import { rowsOf, textArray } from './rows.ts';
import { reservationLines, reservations } from './tables.ts';

const readHolds = async (tx: Transaction, orderIds: readonly string[]): Promise<Map<string, Hold[]>> => {
  const rows = await tx
    .select({
      orderId: reservationLines.orderId,
      variantId: reservationLines.variantId,
      warehouseId: reservationLines.warehouseId,
      quantity: reservationLines.quantity,
    })
    .from(reservationLines)
    .where(sql`${reservationLines.orderId} = any(${textArray(orderIds)})`);
  const holds = new Map<string, Hold[]>(orderIds.map((orderId) => [orderId, []]));
  for (const { orderId, ...hold } of rows) holds.get(orderId)?.push(hold);
  return holds;
};

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
  const rows = await tx
    .select()
    .from(reservations)
    .where(sql`${reservations.orderId} = any(${textArray(ids)})`)
    .orderBy(asc(reservations.orderId))
    .for('no key update');
  const fresh = new Set(added.map(({ orderId }) => orderId));
  const holds = fresh.size < ids.length ? await readHolds(tx, ids) : new Map<string, Hold[]>();
  return new Map(
    rows.map(({ updatedAt: _, ...row }) => [
      row.orderId,
      { ...row, state: fresh.has(row.orderId) ? 'NONE' : row.state, holds: holds.get(row.orderId) ?? [] },
    ]),
  );
};

/** Saves locked reservations, many at once; those whose `holds` were decided anew replace their lines. */
export const saveReservations = async (
  tx: Transaction,
  changed: readonly Reservation[],
  rewritten: readonly Reservation[],
): Promise<void> => {
  const rows = changed.map(({ orderId, state, country, expiresAt, shortages }) => ({
    order_id: orderId,
    state,
    country,
    expires_at: expiresAt?.toISOString() ?? null,
    shortages,
  }));
  await tx
    .update(reservations)
    .set({
      state: sql`given.state`,
      country: sql`given.country`,
      expiresAt: sql`given.expires_at`,
      shortages: sql`given.shortages`,
      updatedAt: sql`now()`,
    })
    .from(
      rowsOf(
        rows,
        sql`order_id text, state reservation_state, country text, expires_at timestamptz, shortages jsonb`,
      ),
    )
    .where(sql`${reservations.orderId} = given.order_id`);
  const lines = rewritten.flatMap(({ orderId, holds }) => holds.map((hold) => ({ orderId, ...hold })));
  if (lines.length === 0) return;
  await tx
    .delete(reservationLines)
    .where(sql`${reservationLines.orderId} = any(${textArray(rewritten.map(({ orderId }) => orderId))})`);
  await tx.insert(reservationLines).values(lines);
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
