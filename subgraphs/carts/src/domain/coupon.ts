import { formatMoney } from '@bazaar/money';
import { type Refusal, refusal } from './refusal.ts';

/** How a coupon counts. Amounts are minor units of the coupon's currency. */
export type CouponRule =
  /** A part of the price, in hundredths of a percent. */
  | { readonly kind: 'PERCENTAGE'; readonly basisPoints: number }
  | { readonly kind: 'AMOUNT'; readonly amount: number }
  /** In every `buy + get` units, the cheapest `get` are free. */
  | { readonly kind: 'BUY_X_GET_Y'; readonly buy: number; readonly get: number }
  | { readonly kind: 'FREE_SHIPPING' };

/** A rule for a discount and when it holds. A null asks for nothing. */
export type Coupon = {
  readonly id: string;
  readonly code: string;
  readonly rule: CouponRule;
  /** Of an amount and of the minimum; null when there is neither. */
  readonly currency: string | null;
  /** Least subtotal of the whole cart before discounts, in minor units. */
  readonly minimum: number | null;
  /** Only goods filed here or below; empty for all goods. */
  readonly categoryIds: readonly string[];
  /** How often in all. */
  readonly limit: number | null;
  /** How often a person. */
  readonly limitPerUser: number | null;
  readonly used: number;
  /** By the person whose cart it is; 0 for a guest. */
  readonly usedByPerson: number;
  readonly startsAt: Date | null;
  /** The first moment at which it no longer holds. */
  readonly endsAt: Date | null;
  readonly active: boolean;
};

/** What a coupon looks at: units and their price before discounts. */
export type CouponGoods = {
  readonly currency: string;
  readonly lines: readonly {
    readonly quantity: number;
    readonly unitPrice: number;
    readonly categoryPath: readonly string[];
  }[];
};

/** Which lines it counts for. */
export const isEligible = (coupon: Coupon, line: { readonly categoryPath: readonly string[] }): boolean =>
  coupon.categoryIds.length === 0 || line.categoryPath.some((id) => coupon.categoryIds.includes(id));

/** Nobody can use it any more. */
export const exhausted: Refusal = refusal('COUPON_EXHAUSTED', 'This coupon has been used up.');

/** Why a coupon cannot be used at this moment, whatever for; null when it can. Codes: COUPON_INVALID, COUPON_EXHAUSTED. */
export const whyNotNow = (coupon: Coupon, now: Date): Refusal | null => {
  const { startsAt, endsAt, limit, limitPerUser } = coupon;
  if (!coupon.active) return refusal('COUPON_INVALID', 'This coupon is not valid.');
  if (startsAt && now < startsAt) return refusal('COUPON_INVALID', 'This coupon is not valid yet.');
  if (endsAt && now >= endsAt) return refusal('COUPON_INVALID', 'This coupon is no longer valid.');
  if (limit !== null && coupon.used >= limit) return exhausted;
  if (limitPerUser !== null && coupon.usedByPerson >= limitPerUser)
    return refusal('COUPON_EXHAUSTED', 'You have used this coupon as often as you may.');
  return null;
};

/** Why a coupon does not count for these goods at this moment; null when it does. Codes: COUPON_INVALID, COUPON_EXHAUSTED. */
export const whyNot = (coupon: Coupon, goods: CouponGoods, now: Date): Refusal | null => {
  const notNow = whyNotNow(coupon, now);
  if (notNow) return notNow;
  const { currency, minimum, rule } = coupon;
  if (currency !== null && currency !== goods.currency)
    return refusal('COUPON_INVALID', `This coupon is for carts in ${currency}.`);
  const subtotal = goods.lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
  if (minimum !== null && subtotal < minimum) {
    const least = formatMoney({ amount: minimum, currency: goods.currency });
    return refusal('COUPON_INVALID', `This coupon is valid from ${least}.`);
  }
  const eligible = goods.lines.filter((line) => isEligible(coupon, line));
  if (coupon.categoryIds.length > 0 && eligible.length === 0)
    return refusal('COUPON_INVALID', 'This coupon is not valid for anything in the cart.');
  if (rule.kind === 'BUY_X_GET_Y') {
    const units = eligible.reduce((sum, { quantity }) => sum + quantity, 0);
    if (units < rule.buy + rule.get)
      return refusal('COUPON_INVALID', `This coupon is valid from ${rule.buy + rule.get} units on.`);
  }
  return null;
};
