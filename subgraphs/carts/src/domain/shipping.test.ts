import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canSend, shippingMethods } from './shipping.ts';

const parcel = { currency: 'EUR', country: 'AT', weightGrams: 500, reachesThreshold: false, waived: false };
const costs = (more: Partial<typeof parcel>): number[] =>
  shippingMethods({ ...parcel, ...more }).map(({ cost }) => cost);

describe('carriage', () => {
  it('costs more the farther it goes', () => {
    expect([costs({}), costs({ country: 'DE' }), costs({ country: 'US' })]).toEqual([
      [490, 990],
      [990, 1990],
      [1990, 3990],
    ]);
  });

  it('grows with each started kilogram beyond what is included', () => {
    expect(costs({ weightGrams: 5000 })[0]).toBe(490);
    expect(costs({ weightGrams: 5001 })[0]).toBe(530);
    expect(costs({ weightGrams: 7000 })[0]).toBe(570);
  });

  it('by standard is free from the threshold on within the EU', () => {
    expect(costs({ reachesThreshold: true })).toEqual([0, 990]);
    expect(costs({ reachesThreshold: true, country: 'US' })).toEqual([1990, 3990]);
  });

  it('is all free when waived', () => {
    expect(costs({ waived: true, country: 'US' })).toEqual([0, 0]);
  });

  it('is not offered where nothing goes, nor without a tariff', () => {
    expect(costs({ country: 'KP' })).toEqual([]);
    expect(costs({ currency: 'USD' })).toEqual([]);
  });

  it('takes heavy units at home only', () => {
    expect([canSend(40_000, 'AT'), canSend(40_000, 'DE'), canSend(31_500, 'DE'), canSend(1, 'RU')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('never gets cheaper by weight', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(200_000), fc.constantFrom('AT', 'FR', 'JP'), (a, b, country) => {
        const light = costs({ country, weightGrams: Math.min(a, b) });
        const heavy = costs({ country, weightGrams: Math.max(a, b) });
        light.forEach((cost, index) => {
          expect(heavy[index]).toBeGreaterThanOrEqual(cost);
        });
      }),
    );
  });
});
