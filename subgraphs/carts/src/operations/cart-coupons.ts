import type { Identity } from '@bazaar/identity';
import { findCouponByCode } from '../data/coupons.ts';
import type { Deps } from '../deps.ts';
import { whyNot } from '../domain/coupon.ts';
import { isCouponCode } from '../domain/coupon-terms.ts';
import { maxCoupons } from '../domain/limits.ts';
import { goodsOf } from '../domain/price-cart.ts';
import { refusal } from '../domain/refusal.ts';
import { type CartInput, type CartPayload, changeCart, changed, refused, unchanged } from './change-cart.ts';

const sameCode = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

/** Puts a coupon to a cart, when it counts there now. Twice is once. */
export const applyCoupon = (
  deps: Deps,
  identity: Identity,
  input: CartInput & { code: string },
): Promise<CartPayload> =>
  changeCart(deps, identity, input, async ({ db, stored: { row, cart } }) => {
    const code = input.code.trim();
    if (cart.coupons.some((coupon) => sameCode(coupon.code, code))) return unchanged;
    const coupon = isCouponCode(code) ? await findCouponByCode(db, code, row.userId) : null;
    if (!coupon) return refused(refusal('COUPON_INVALID', 'There is no such coupon.', ['code']));
    if (cart.coupons.length >= maxCoupons)
      return refused(refusal('TOO_MANY_COUPONS', `A cart has ${maxCoupons} coupons at most.`, ['code']));
    const against = whyNot(coupon, goodsOf(cart), deps.clock());
    if (against) return refused({ ...against, path: ['code'] });
    return changed({ coupons: [...cart.coupons, coupon] });
  });

/** Takes a coupon off. */
export const removeCoupon = (
  deps: Deps,
  identity: Identity,
  input: CartInput & { code: string },
): Promise<CartPayload> =>
  changeCart(deps, identity, input, ({ stored: { cart } }) => {
    const coupon = cart.coupons.find(({ code }) => sameCode(code, input.code.trim()));
    if (!coupon) return refused(refusal('NOT_FOUND', 'There is no such coupon on the cart.', ['code']));
    return changed({ coupons: cart.coupons.filter(({ id }) => id !== coupon.id) });
  });
