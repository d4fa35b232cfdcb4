import { isId, newId } from '@bazaar/service-kit';
import { type CouponRow, endCoupon, insertCoupon } from '../data/coupons.ts';
import type { Deps } from '../deps.ts';
import { type CouponInput, faultsOf } from '../domain/coupon-terms.ts';
import { type Refusal, refusal } from '../domain/refusal.ts';
import { type CartUserError, toUserError } from './user-errors.ts';

/** The coupon; null on error. */
export type CouponPayload = { coupon: CouponRow | null; userErrors: CartUserError[] };

const refused = (...refusals: readonly Refusal[]): CouponPayload => ({
  coupon: null,
  userErrors: refusals.map(toUserError),
});

/** Makes a coupon. Its code is the same in any case. Codes: INVALID_COUPON, CODE_TAKEN. */
export const createCoupon = async (deps: Deps, typed: CouponInput): Promise<CouponPayload> => {
  const input = { ...typed, code: typed.code.trim() };
  const { categoryIds } = input;
  const stranger = categoryIds?.findIndex((id) => !isId('category', id)) ?? -1;
  const faults = faultsOf(input);
  if (stranger >= 0)
    faults.push(refusal('INVALID_COUPON', 'This is no category id.', ['categoryIds', String(stranger)]));
  if (faults.length > 0) return refused(...faults);
  const hasAmount = input.amount != null || input.minimum != null;
  const coupon = await insertCoupon(deps.db, {
    id: newId('coupon'),
    code: input.code,
    kind: input.kind,
    basisPoints: input.basisPoints ?? null,
    amount: input.amount ?? null,
    currency: hasAmount ? (input.currency ?? deps.shop.currency) : null,
    minimum: input.minimum ?? null,
    buyQuantity: input.buyQuantity ?? null,
    getQuantity: input.getQuantity ?? null,
    categoryIds: [...(categoryIds ?? [])],
    limit: input.limit ?? null,
    limitPerUser: input.limitPerUser ?? null,
    startsAt: input.startsAt ?? null,
    endsAt: input.endsAt ?? null,
  });
  return coupon
    ? { coupon, userErrors: [] }
    : refused(refusal('CODE_TAKEN', 'There is a coupon with this code already.', ['code']));
};

/** Ends a coupon; it stays on carts, where it no longer counts. */
export const disableCoupon = async (deps: Deps, couponId: string): Promise<CouponPayload> => {
  const coupon = isId('coupon', couponId) ? await endCoupon(deps.db, couponId) : null;
  if (coupon) deps.changed([coupon.id]);
  return coupon
    ? { coupon, userErrors: [] }
    : refused(refusal('NOT_FOUND', 'There is no such coupon.', ['couponId']));
};
