import { randomStream } from './random.ts';
import { iso, OPENED_AT } from './time.ts';
import { typeId } from './typeid.ts';
import type { SeedCategory, SeedCoupon } from './types.ts';

/** What a coupon asks for unless it says otherwise: nothing. */
const OPEN = {
  basisPoints: null,
  amount: null,
  minimum: null,
  buyQuantity: null,
  getQuantity: null,
  categoryIds: [],
  limit: null,
  limitPerUser: null,
  endsAt: null,
};

/** One coupon of each kind, one that is over and one that a crowd can use up. */
export function printCoupons(categories: readonly SeedCategory[]): SeedCoupon[] {
  const random = randomStream('coupons');
  const startsAt = iso(OPENED_AT);
  const socks = categories.find(({ slug }) => slug === 'socks');
  if (socks === undefined) throw new Error('no category socks');

  const coupons: Omit<SeedCoupon, 'id'>[] = [
    { ...OPEN, code: 'WELCOME10', kind: 'PERCENTAGE', basisPoints: 1_000, limitPerUser: 1, startsAt },
    { ...OPEN, code: 'TAKE5', kind: 'AMOUNT', amount: 500, minimum: 4_000, startsAt },
    { ...OPEN, code: 'FREESHIP', kind: 'FREE_SHIPPING', startsAt },
    {
      ...OPEN,
      code: 'THREEFORTWO',
      kind: 'BUY_X_GET_Y',
      buyQuantity: 2,
      getQuantity: 1,
      categoryIds: [socks.id],
      startsAt,
    },
    {
      ...OPEN,
      code: 'LASTSEASON',
      kind: 'PERCENTAGE',
      basisPoints: 2_500,
      startsAt: iso(Date.UTC(2025, 11, 27)),
      endsAt: iso(Date.UTC(2026, 1, 1)),
    },
    { ...OPEN, code: 'HUNDRED', kind: 'PERCENTAGE', basisPoints: 1_500, limit: 100, startsAt },
  ];
  return coupons.map((coupon, index) => ({
    id: typeId('coupon', Date.parse(coupon.startsAt) + index, random),
    ...coupon,
  }));
}
