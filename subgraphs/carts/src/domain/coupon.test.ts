import { describe, expect, it } from 'vitest';
import { type Coupon, whyNot } from './coupon.ts';
import { discounts } from './discounts.ts';
import { aCoupon, now } from './fixtures.ts';

const unit = (unitPrice: number, quantity = 1, categoryPath: string[] = []) => ({
  unitPrice,
  quantity,
  categoryPath,
});
const off = (coupons: Coupon[], lines: ReturnType<typeof unit>[]) => discounts(coupons, lines).byLine;

describe('a coupon takes off', () => {
  it('a part, split so that the cents sum up', () => {
    expect(
      off([aCoupon({ kind: 'PERCENTAGE', basisPoints: 1000 })], [unit(333), unit(333), unit(339)]),
    ).toEqual([33, 33, 34]);
  });

  it('an amount, never more than there is', () => {
    expect(off([aCoupon({ kind: 'AMOUNT', amount: 500 })], [unit(300), unit(700)])).toEqual([150, 350]);
    expect(off([aCoupon({ kind: 'AMOUNT', amount: 5000 })], [unit(300), unit(700)])).toEqual([300, 700]);
  });

  it('the cheapest unit of three', () => {
    const threeForTwo = aCoupon({ kind: 'BUY_X_GET_Y', buy: 2, get: 1 });
    expect(off([threeForTwo], [unit(500, 2), unit(300, 1)])).toEqual([0, 300]);
    expect(off([threeForTwo], [unit(500, 5), unit(300, 1)])).toEqual([500, 300]);
    expect(off([threeForTwo], [unit(500, 2)])).toEqual([0]);
  });

  it('from goods of its categories alone, those below them too', () => {
    const socks = aCoupon({ kind: 'PERCENTAGE', basisPoints: 5000 }, { categoryIds: ['clothing'] });
    expect(off([socks], [unit(100, 1, ['clothing', 'socks']), unit(100, 1, ['garden'])])).toEqual([50, 0]);
  });

  it('what others have left, an amount last', () => {
    const half = aCoupon({ kind: 'PERCENTAGE', basisPoints: 5000 });
    const amount = aCoupon({ kind: 'AMOUNT', amount: 80 });
    const taken = discounts([amount, half], [unit(100)]);
    expect(taken.byCoupon.get(half.id)).toBe(50);
    expect(taken.byCoupon.get(amount.id)).toBe(50);
    expect(taken.byLine).toEqual([100]);
  });
});

describe('a coupon does not count', () => {
  const percent = { kind: 'PERCENTAGE', basisPoints: 1000 } as const;
  const goods = (...lines: ReturnType<typeof unit>[]) => ({ currency: 'EUR', lines });
  const code = (coupon: Coupon, at = goods(unit(1000))) => whyNot(coupon, at, now)?.code ?? null;
  const later = new Date(now.getTime() + 1);

  it.each<[string, Partial<Coupon>, string | null]>([
    ['without any limits it does', {}, null],
    ['when it is disabled', { active: false }, 'COUPON_INVALID'],
    ['before its time', { startsAt: later }, 'COUPON_INVALID'],
    ['from its first moment it does', { startsAt: now }, null],
    ['after its time', { endsAt: now }, 'COUPON_INVALID'],
    ['until its last moment it does', { endsAt: later }, null],
    ['when it is used up', { limit: 3, used: 3 }, 'COUPON_EXHAUSTED'],
    ['when it has a use left it does', { limit: 3, used: 2 }, null],
    ['when this person has used it up', { limitPerUser: 1, usedByPerson: 1 }, 'COUPON_EXHAUSTED'],
    ['below its minimum', { minimum: 1001 }, 'COUPON_INVALID'],
    ['at its minimum it does', { minimum: 1000 }, null],
    ['for another currency', { currency: 'USD' }, 'COUPON_INVALID'],
    ['for other categories', { categoryIds: ['socks'] }, 'COUPON_INVALID'],
  ])('%s', (_when, terms, expected) => {
    expect(code(aCoupon(percent, terms))).toBe(expected);
  });

  it('for too few units', () => {
    const threeForTwo = aCoupon({ kind: 'BUY_X_GET_Y', buy: 2, get: 1 });
    expect(code(threeForTwo, goods(unit(100, 2)))).toBe('COUPON_INVALID');
    expect(code(threeForTwo, goods(unit(100, 2), unit(90)))).toBeNull();
  });
});
