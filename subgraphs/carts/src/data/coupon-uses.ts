import { type Database, fromNow, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, asc, eq, gte, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import { growth, type MaybeUse, type UseEvent, useTransitions } from '../domain/coupon-use.ts';
import type { CouponRow } from './coupon-rows.ts';
import { coupons, couponUses } from './tables.ts';

/** An order's use of a coupon. */
export type UseRow = typeof couponUses.$inferSelect;

/** Something that happens to an order's use of a coupon, which may not be stored yet. */
export type UseMove = {
  couponId: string;
  orderId: string;
  userId: string | null;
  attempt: string | null;
  event: UseEvent;
};

const upperCode = sql<string>`upper(${coupons.code})`;
/** RELEASED uses count no more. */
const counts = ne(couponUses.state, 'RELEASED');

const lock = (tx: Transaction, where: SQL | undefined): Promise<CouponRow[]> =>
  // In one global order, so that two who need several never wait for each other.
  tx.select().from(coupons).where(where).orderBy(asc(coupons.id)).for('no key update');

const withCodes = (codes: readonly string[]): SQL =>
  inArray(
    upperCode,
    codes.map((code) => code.toUpperCase()),
  );

/** Locks the coupons with these codes, in any case: from then on nobody else changes who uses them. */
export const lockCoupons = async (tx: Transaction, codes: readonly string[]): Promise<CouponRow[]> =>
  codes.length === 0 ? [] : lock(tx, withCodes(codes));

/** Is one of these coupons used up at this moment? Without a lock. */
export const areExhausted = async (db: Queryable, codes: readonly string[]): Promise<boolean> =>
  (await db.$count(coupons, and(withCodes(codes), gte(coupons.used, coupons.limit)))) > 0;

/** Locks the coupons with these codes, and those that these orders use or have reserved. */
export const lockCouponsOf = async (
  tx: Transaction,
  codes: readonly string[],
  orderIds: readonly string[],
): Promise<CouponRow[]> => {
  const held = tx
    .select({ id: couponUses.couponId })
    .from(couponUses)
    .where(inArray(couponUses.orderId, [...orderIds]));
  const used = inArray(coupons.id, held);
  return lock(tx, codes.length === 0 ? used : or(withCodes(codes), used));
};

/** What an attempt holds: uses that count. */
export const findUsesOfAttempt = (db: Queryable, attempt: string): Promise<UseRow[]> =>
  db
    .select()
    .from(couponUses)
    .where(and(eq(couponUses.attempt, attempt), counts));

/** The uses of these orders. */
export const findUsesOf = async (db: Queryable, orderIds: readonly string[]): Promise<UseRow[]> =>
  orderIds.length === 0
    ? []
    : db
        .select()
        .from(couponUses)
        .where(inArray(couponUses.orderId, [...orderIds]));

/** How often a person uses each of these coupons; none is left out as 0. */
export const countUsesBy = async (
  db: Queryable,
  userId: string,
  couponIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (couponIds.length === 0) return new Map();
  const rows = await db
    .select({ couponId: couponUses.couponId, count: sql<number>`count(*)::int` })
    .from(couponUses)
    .where(and(inArray(couponUses.couponId, [...couponIds]), eq(couponUses.userId, userId), counts))
    .groupBy(couponUses.couponId);
  return new Map(rows.map(({ couponId, count }) => [couponId, count]));
};

/** Lets things happen to uses of locked coupons, each coupon and order at most once: stores where they stand, and counts. */
export const moveUses = async (tx: Transaction, moves: readonly UseMove[]): Promise<void> => {
  if (moves.length === 0) return;
  const keyOf = ({ couponId, orderId }: { couponId: string; orderId: string }): string =>
    `${couponId} ${orderId}`;
  const stored = await findUsesOf(tx, [...new Set(moves.map(({ orderId }) => orderId))]);
  const known = new Map(stored.map((row) => [keyOf(row), row]));
  const steps = moves.map((move) => {
    const from: MaybeUse = known.get(keyOf(move))?.state ?? 'NONE';
    return { ...move, from, to: useTransitions[from][move.event] };
  });

  const kept = steps.flatMap(({ couponId, orderId, userId, attempt, event, from, to }) =>
    // A reservation that is made again is as young as a new one.
    to === 'NONE' || (from === to && event !== 'reserved')
      ? []
      : [{ couponId, orderId, userId, attempt, state: to, since: sql`now()` }],
  );
  if (kept.length > 0)
    await tx
      .insert(couponUses)
      .values(kept)
      .onConflictDoUpdate({
        target: [couponUses.couponId, couponUses.orderId],
        set: { state: sql`excluded.state`, since: sql`excluded.since` },
      });
  const gone = steps.filter(({ from, to }) => from !== 'NONE' && to === 'NONE');
  for (const { couponId, orderId } of gone)
    await tx
      .delete(couponUses)
      .where(and(eq(couponUses.couponId, couponId), eq(couponUses.orderId, orderId)));

  const more = new Map<string, number>();
  for (const { couponId, from, to } of steps)
    more.set(couponId, (more.get(couponId) ?? 0) + growth(from, to));
  for (const [couponId, count] of more)
    if (count !== 0)
      await tx
        .update(coupons)
        .set({ used: sql`${coupons.used} + ${count}` })
        .where(eq(coupons.id, couponId));
};

const isStale = (afterSeconds: number) =>
  and(sql`${couponUses.state} = 'RESERVED'`, lt(couponUses.since, fromNow(-afterSeconds)));

/** Uses that were reserved so many seconds ago and whose order has not been heard of, oldest first. */
export const findStaleReservations = (db: Database, afterSeconds: number, limit: number): Promise<UseRow[]> =>
  db.select().from(couponUses).where(isStale(afterSeconds)).orderBy(asc(couponUses.since)).limit(limit);

/** Those of these orders that are stale. */
export const staleReservationsOf = (
  tx: Transaction,
  orderIds: readonly string[],
  afterSeconds: number,
): Promise<UseRow[]> =>
  tx
    .select()
    .from(couponUses)
    .where(and(inArray(couponUses.orderId, [...orderIds]), isStale(afterSeconds)));
