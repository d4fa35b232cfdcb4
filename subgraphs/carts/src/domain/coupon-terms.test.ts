import { describe, expect, it } from 'vitest';
import { type CouponInput, faultsOf } from './coupon-terms.ts';

const fields = (input: CouponInput) => faultsOf(input).map(({ path }) => path?.join('.'));

describe('the terms of a coupon', () => {
  it('are fine with what its kind needs', () => {
    expect(fields({ code: 'SUMMER-10', kind: 'PERCENTAGE', basisPoints: 1000 })).toEqual([]);
    expect(fields({ code: 'FIVE', kind: 'AMOUNT', amount: 500, minimum: 4000 })).toEqual([]);
    expect(fields({ code: 'SOCKS', kind: 'BUY_X_GET_Y', buyQuantity: 2, getQuantity: 1 })).toEqual([]);
    expect(fields({ code: 'SHIP', kind: 'FREE_SHIPPING', limit: 1, limitPerUser: null })).toEqual([]);
  });

  it.each<[string, CouponInput]>([
    ['code', { code: ' ', kind: 'FREE_SHIPPING' }],
    ['code', { code: 'a\u0000b', kind: 'FREE_SHIPPING' }],
    ['code', { code: 'X'.repeat(41), kind: 'FREE_SHIPPING' }],
    ['basisPoints', { code: 'OK', kind: 'PERCENTAGE' }],
    ['basisPoints', { code: 'OK', kind: 'PERCENTAGE', basisPoints: 10_001 }],
    ['amount', { code: 'OK', kind: 'AMOUNT', amount: 0 }],
    ['amount', { code: 'OK', kind: 'PERCENTAGE', basisPoints: 1, amount: 5 }],
    ['getQuantity', { code: 'OK', kind: 'BUY_X_GET_Y', buyQuantity: 1 }],
    ['limit', { code: 'OK', kind: 'FREE_SHIPPING', limit: -1 }],
    ['endsAt', { code: 'OK', kind: 'FREE_SHIPPING', startsAt: new Date(2), endsAt: new Date(1) }],
  ])('are refused for their %s', (field, input) => {
    expect(fields(input)).toEqual([field]);
  });
});
