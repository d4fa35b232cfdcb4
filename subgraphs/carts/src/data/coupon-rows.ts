import type { Coupon, CouponRule } from '../domain/coupon.ts';
import type { coupons } from './tables.ts';

/** A coupon as it is stored. */
export type CouponRow = typeof coupons.$inferSelect;

/** A part that the table's CHECK promises. */
const given = (value: number | null, id: string): number => {
  if (value === null) throw new Error(`${id} lacks a part of its rule`);
  return value;
};

const ruleOf = (row: CouponRow): CouponRule => {
  switch (row.kind) {
    case 'PERCENTAGE':
      return { kind: row.kind, basisPoints: given(row.basisPoints, row.id) };
    case 'AMOUNT':
      return { kind: row.kind, amount: given(row.amount, row.id) };
    case 'BUY_X_GET_Y':
      return { kind: row.kind, buy: given(row.buyQuantity, row.id), get: given(row.getQuantity, row.id) };
    case 'FREE_SHIPPING':
      return { kind: row.kind };
  }
};

/** A stored coupon as the rules see it. `usedByPerson` is for the person whose cart it is; 0 for a guest. */
export const toCoupon = (row: CouponRow, usedByPerson: number): Coupon => ({
  id: row.id,
  code: row.code,
  rule: ruleOf(row),
  currency: row.currency,
  minimum: row.minimum,
  categoryIds: row.categoryIds,
  limit: row.limit,
  limitPerUser: row.limitPerUser,
  used: row.used,
  usedByPerson,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  active: row.active,
});
