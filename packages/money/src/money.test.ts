import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, decimals, formatMoney, money, multiplyRate } from './index.ts';

describe('money', () => {
  it('refuses a fraction of a cent', () => {
    expect(() => money(12.5, 'EUR')).toThrow(RangeError);
  });

  it('knows currencies without decimals and with three', () => {
    expect([decimals('EUR'), decimals('JPY'), decimals('KWD')]).toEqual([2, 0, 3]);
  });

  it('is shown as people write it', () => {
    expect(formatMoney({ amount: 1230, currency: 'EUR' })).toBe('€12.30');
    expect(formatMoney({ amount: -5, currency: 'EUR' })).toBe('-€0.05');
    expect(formatMoney({ amount: 1230, currency: 'JPY' })).toBe('¥1,230');
    expect(formatMoney({ amount: 123_456, currency: 'EUR' }, 'de-AT')).toContain('1.234,56');
  });

  it('falls back to en for a locale nobody knows', () => {
    expect(formatMoney({ amount: 100, currency: 'EUR' }, 'not a locale')).toBe('€1.00');
  });
});

describe('allocation', () => {
  it('gives the odd cent to the largest remainder', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(5, [3, 7])).toEqual([2, 3]);
  });

  it('always sums to the total and stays within one of the exact share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 50 }),
        (total, weights) => {
          const parts = allocate(total, weights);
          const sum = weights.reduce((a, b) => a + b, 0);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
          if (sum > 0)
            parts.forEach((part, i) => {
              expect(Math.abs(part - (total * (weights[i] ?? 0)) / sum)).toBeLessThan(1.000001);
            });
        },
      ),
    );
  });
});

describe('rates', () => {
  it('round half to even', () => {
    expect(multiplyRate(5, 1, 2)).toBe(2);
    expect(multiplyRate(7, 1, 2)).toBe(4);
    expect(multiplyRate(-5, 1, 2)).toBe(-2);
    expect(multiplyRate(1005, 2000, 10_000)).toBe(201);
    expect(multiplyRate(1005, 2000, 12_000)).toBe(168);
  });
});
