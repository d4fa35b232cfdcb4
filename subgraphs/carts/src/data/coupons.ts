import type { Queryable } from '@bazaar/service-kit';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Coupon } from '../domain/coupon.ts';
import { type CouponRow, toCoupon } from './coupon-rows.ts';
import { countUsesBy } from './coupon-uses.ts';
import { coupons } from './tables.ts';

export type { CouponRow } from './coupon-rows.ts';

/** A coupon by what was typed, in any case, with how often this person (null for a guest) has used it. */
export const findCouponByCode = async (
  db: Queryable,
  code: string,
  userId: string | null,
): Promise<Coupon | null> => {
  const [row] = await db.select().from(coupons).where(sql`upper(${coupons.code}) = upper(${code})`);
  if (!row) return null;
  const byPerson = userId === null ? null : await countUsesBy(db, userId, [row.id]);
  return toCoupon(row, byPerson?.get(row.id) ?? 0);
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
