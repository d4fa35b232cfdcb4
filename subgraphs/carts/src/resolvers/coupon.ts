import type { CouponResolvers } from '../__generated__/resolvers.ts';
import type { CouponMapper } from '../mappers.ts';

const moneyOf = ({ currency }: CouponMapper, amount: number | null) =>
  amount === null || currency === null ? null : { amount, currency };

export const Coupon: CouponResolvers = {
  // For admins; the loader finds none for others.
  __resolveReference: ({ id }, { loaders }) => loaders.coupon.load(id),
  amount: (coupon) => moneyOf(coupon, coupon.amount),
  minimum: (coupon) => moneyOf(coupon, coupon.minimum),
};
