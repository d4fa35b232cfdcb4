import type { CacheKind } from '@bazaar/service-kit';
import type { StoredCart } from '../data/carts.ts';
import type { Coupon } from '../domain/coupon.ts';

/** A stored cart as JSON has it: dates are text. */
type CouponText = Omit<Coupon, 'startsAt' | 'endsAt'> & { startsAt: string | null; endsAt: string | null };
type Text = {
  row: Omit<StoredCart['row'], 'expiresAt' | 'changedAt'> & { expiresAt: string; changedAt: string };
  cart: Omit<StoredCart['cart'], 'coupons'> & { coupons: CouponText[] };
};

const toDate = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Carts as PostgreSQL holds them: made from themselves, and from the variants and coupons in them. */
export const cachedCarts: CacheKind<StoredCart> = {
  name: 'cart',
  lifetimeMs: 60_000,
  madeFrom: ({ row, cart }) => [
    row.id,
    ...cart.lines.map(({ variantId }) => variantId),
    ...cart.coupons.map(({ id }) => id),
  ],
  write: (stored) => JSON.stringify(stored),
  read: (text) => {
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
  },
};
