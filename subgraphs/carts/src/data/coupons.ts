import type { Queryable, Transaction } from '@bazaar/service-kit';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Coupon } from '../domain/coupon.ts';
import { type CouponRow, toCoupon } from './coupon-rows.ts';
import { cartCoupons, coupons, couponUses } from './tables.ts';

export type { CouponRow } from './coupon-rows.ts';

/** A coupon by what was typed, in any case, with how often this person (null for a guest) has used it. */
export const findCouponByCode = async (
  db: Queryable,
  code: string,
  userId: string | null,
): Promise<Coupon | null> => {
  const [row] = await db.select().from(coupons).where(sql`upper(${coupons.code}) = upper(${code})`);
  if (!row) return null;
  const usedByPerson =
    userId === null
      ? 0
      : await db.$count(couponUses, and(eq(couponUses.couponId, row.id), eq(couponUses.userId, userId)));
  return toCoupon(row, usedByPerson);
};

/** Coupons by id, in any order. */
export const findCoupons = async (db: Queryable, ids: readonly string[]): Promise<CouponRow[]> =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(coupons)
        .where(inArray(coupons.id, [...ids]));

/** Stores a coupon; null when its code is taken, in whatever case. */
export const insertCoupon = async (
  db: Queryable,
  row: typeof coupons.$inferInsert,
): Promise<CouponRow | null> => {
  const [made] = await db.insert(coupons).values(row).onConflictDoNothing().returning();
  return made ?? null;
};

/** Ends a coupon; null when there is none. Ending what has ended is success. */
export const endCoupon = async (db: Queryable, id: string): Promise<CouponRow | null> => {
  const [row] = await db.update(coupons).set({ active: false }).where(eq(coupons.id, id)).returning();
  return row ?? null;
};

/** Puts coupons to a locked cart. */
export const putCoupons = async (
  tx: Transaction,
  cartId: string,
  couponIds: readonly string[],
  appliedAt: Date,
): Promise<void> => {
  if (couponIds.length === 0) return;
  await tx
    .insert(cartCoupons)
    .values(couponIds.map((couponId) => ({ cartId, couponId, appliedAt })))
    .onConflictDoNothing();
};

/** Takes coupons off a locked cart. */
export const takeCoupons = async (
  tx: Transaction,
  cartId: string,
  couponIds: readonly string[],
): Promise<void> => {
  if (couponIds.length === 0) return;
  await tx
    .delete(cartCoupons)
    .where(and(eq(cartCoupons.cartId, cartId), inArray(cartCoupons.couponId, [...couponIds])));
};

/** An order that used a coupon, by the code it was placed with. */
export type CouponUse = { orderId: string; userId: string | null; code: string };

/** Counts uses, each order's once. Coupons are locked in the order of their ids. */
export const countUses = async (tx: Transaction, uses: readonly CouponUse[]): Promise<void> => {
  if (uses.length === 0) return;
  const codes = [...new Set(uses.map(({ code }) => code.toUpperCase()))];
  const locked = await tx
    .select({ id: coupons.id, code: sql<string>`upper(${coupons.code})` })
    .from(coupons)
    .where(inArray(sql`upper(${coupons.code})`, codes))
    .orderBy(asc(coupons.id))
    .for('no key update');
  const idOf = new Map(locked.map(({ id, code }) => [code, id]));
  const values = uses.flatMap(({ orderId, userId, code }) => {
    const couponId = idOf.get(code.toUpperCase());
    return couponId === undefined ? [] : [{ couponId, orderId, userId }];
  });
  if (values.length === 0) return;
  const counted = await tx
    .insert(couponUses)
    .values(values)
    .onConflictDoNothing()
    .returning({ couponId: couponUses.couponId });
  for (const { id } of locked) {
    const more = counted.filter(({ couponId }) => couponId === id).length;
    if (more > 0)
      await tx
        .update(coupons)
        .set({ used: sql`${coupons.used} + ${more}` })
        .where(eq(coupons.id, id));
  }
};
