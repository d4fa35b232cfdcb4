import type { StoredCart } from '../data/carts.ts';
import type { Coupon } from '../domain/coupon.ts';

/** A stored cart as JSON has it: dates are text. */
type CouponText = Omit<Coupon, 'startsAt' | 'endsAt'> & { startsAt: string | null; endsAt: string | null };
type Text = {
  row: Omit<StoredCart['row'], 'expiresAt' | 'changedAt'> & { expiresAt: string; changedAt: string };
  cart: Omit<StoredCart['cart'], 'coupons'> & { coupons: CouponText[] };
};

const toDate = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Writes a cart as text. */
export const writeEntry = (stored: StoredCart): string => JSON.stringify(stored);

/** Reads what `writeEntry` wrote. */
export const readEntry = (text: string): StoredCart => {
  const { row, cart }: Text = JSON.parse(text);
  return {
    row: { ...row, expiresAt: new Date(row.expiresAt), changedAt: new Date(row.changedAt) },
    cart: {
      ...cart,
      coupons: cart.coupons.map((coupon) => ({
        ...coupon,
        startsAt: toDate(coupon.startsAt),
        endsAt: toDate(coupon.endsAt),
      })),
    },
  };
};
