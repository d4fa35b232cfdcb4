import { allocate, multiplyRate } from '@bazaar/money';
import { type Coupon, type CouponGoods, type CouponRule, isEligible } from './coupon.ts';

type Goods = CouponGoods['lines'][number] & {
  /** What is still to pay of the line. */
  rest: number;
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const rests = (lines: readonly Goods[]): number[] => lines.map(({ rest }) => rest);

/** The cheapest units are the free ones. */
const freeUnits = (lines: readonly Goods[], buy: number, get: number): number[] => {
  const units = total(lines.map(({ quantity }) => quantity));
  let left = Math.floor(units / (buy + get)) * get;
  const free = lines.map(() => 0);
  const cheapestFirst = lines
    .map((line, index) => ({ ...line, index }))
    .sort((a, b) => a.unitPrice - b.unitPrice);
  for (const { quantity, index } of cheapestFirst) {
    const taken = Math.min(left, quantity);
    free[index] = taken;
    left -= taken;
  }
  return free;
};

/** What a rule takes off each of these lines, never more than is left of it. */
const share = (rule: CouponRule, lines: readonly Goods[]): number[] => {
  switch (rule.kind) {
    case 'PERCENTAGE':
      return allocate(multiplyRate(total(rests(lines)), rule.basisPoints, 10_000), rests(lines));
    case 'AMOUNT':
      return allocate(Math.min(rule.amount, total(rests(lines))), rests(lines));
    case 'BUY_X_GET_Y': {
      const free = freeUnits(lines, rule.buy, rule.get);
      return lines.map(({ unitPrice, rest }, index) => Math.min(rest, unitPrice * (free[index] ?? 0)));
    }
    case 'FREE_SHIPPING':
      return lines.map(() => 0);
  }
};

// Free units are counted at full price, so they go first; an amount comes off what is left, so it goes last.
const order: readonly CouponRule['kind'][] = ['BUY_X_GET_Y', 'PERCENTAGE', 'AMOUNT', 'FREE_SHIPPING'];

/** What coupons take off goods, in minor units. */
export type Discounts = {
  /** Off each line, in the order of the lines; never more than the line comes to. */
  readonly byLine: readonly number[];
  /** Off the goods by each coupon's id; sums to the same. */
  readonly byCoupon: ReadonlyMap<string, number>;
};

/**
 * Takes coupons that count off the goods, one after the other, each from what the ones before have left.
 * A coupon's discount is split over its lines in proportion, so that the parts always sum to the whole.
 */
export const discounts = (coupons: readonly Coupon[], lines: CouponGoods['lines']): Discounts => {
  const goods: Goods[] = lines.map((line) => ({ ...line, rest: line.quantity * line.unitPrice }));
  const byCoupon = new Map<string, number>();
  const inOrder = [...coupons].sort((a, b) => order.indexOf(a.rule.kind) - order.indexOf(b.rule.kind));
  for (const coupon of inOrder) {
    const eligible = goods.filter((line) => isEligible(coupon, line));
    const taken = eligible.length === 0 ? [] : share(coupon.rule, eligible);
    eligible.forEach((line, index) => {
      line.rest -= taken[index] ?? 0;
    });
    byCoupon.set(coupon.id, total(taken));
  }
  const byLine = goods.map(({ quantity, unitPrice, rest }) => quantity * unitPrice - rest);
  return { byLine, byCoupon };
};
