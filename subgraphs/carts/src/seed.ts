import { openDatabase } from '@bazaar/service-kit';
import { coupons } from './data/tables.ts';
import type { CouponRule } from './domain/coupon.ts';

/** A coupon of the demo shop: amounts in minor units of EUR, times in ISO 8601. A null asks for nothing. */
export type CouponToSeed = {
  id: string;
  code: string;
  kind: CouponRule['kind'];
  basisPoints: number | null;
  amount: number | null;
  minimum: number | null;
  buyQuantity: number | null;
  getQuantity: number | null;
  /** Empty for all goods. */
  categoryIds: readonly string[];
  limit: number | null;
  limitPerUser: number | null;
  startsAt: string | null;
  endsAt: string | null;
};

const currency = 'EUR';

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Fills a migrated database with coupons; those that are there already stay as they are. The catalogue comes by messages. */
export const seed = async (
  options: { databaseUrl: string },
  data: { coupons: readonly CouponToSeed[] },
): Promise<void> => {
  if (data.coupons.length === 0) return;
  const { db, close } = openDatabase(options.databaseUrl, { max: 1, name: 'carts-seed' });
  try {
    await db
      .insert(coupons)
      .values(
        data.coupons.map(({ categoryIds, startsAt, endsAt, ...coupon }) => ({
          ...coupon,
          categoryIds: [...categoryIds],
          currency: coupon.amount === null && coupon.minimum === null ? null : currency,
          startsAt: dateOf(startsAt),
          endsAt: dateOf(endsAt),
        })),
      )
      .onConflictDoNothing();
  } finally {
    await close();
  }
};
