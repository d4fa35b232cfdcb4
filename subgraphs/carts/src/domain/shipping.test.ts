import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shop } from './fixtures.ts';
import { isStuck, type Parcel, shippingMethods, tariffsTo } from './shipping.ts';

const parcel: Parcel = { grams: 500, heaviestUnitGrams: 500, value: 1000, waived: false };
const costs = (country: string, more: Partial<Parcel> = {}, currency = 'EUR'): number[] =>
  shippingMethods(tariffsTo(shop.rates, currency, country), { ...parcel, ...more }).map(({ cost }) => cost);

describe('carriage', () => {
  it('costs more the farther it goes', () => {
    expect([costs('AT'), costs('DE'), costs('US')]).toEqual([
      [490, 990],
      [990, 1990],
      [1990, 3990],
    ]);
  });

  it('grows with each started kilogram beyond what is included', () => {
    expect(costs('AT', { grams: 5000 })[0]).toBe(490);
    expect(costs('AT', { grams: 5001 })[0]).toBe(530);
    expect(costs('AT', { grams: 7000 })[0]).toBe(570);
  });

  it('is free from the value on that its tariff says, in each currency', () => {
    expect(costs('AT', { value: 9999 })).toEqual([490, 990]);
    expect(costs('AT', { value: 10_000 })).toEqual([0, 990]);
    expect(costs('US', { value: 10_000 })).toEqual([1990, 3990]);
    expect(costs('JP', { value: 19_999 }, 'JPY')).toEqual([1500]);
    expect(costs('JP', { value: 20_000 }, 'JPY')).toEqual([0]);
  });

  it('is all free when waived', () => {
    expect(costs('US', { waived: true })).toEqual([0, 0]);
  });

  it('is not offered where nothing goes, nor without a tariff', () => {
    expect(costs('KP')).toEqual([]);
    expect(costs('AT', {}, 'USD')).toEqual([]);
    expect(costs('AT', {}, 'JPY')).toEqual([]);
  });

  it('takes heavy units where a tariff does', () => {
    const stuck = (country: string, grams: number) => isStuck(tariffsTo(shop.rates, 'EUR', country), grams);
    expect([stuck('AT', 40_000), stuck('DE', 40_000), stuck('DE', 31_500), stuck('KP', 1)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(costs('DE', { grams: 40_000, heaviestUnitGrams: 40_000 })).toEqual([]);
  });

  it('never gets cheaper by weight', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(200_000), fc.constantFrom('AT', 'FR', 'JP'), (a, b, country) => {
        const light = costs(country, { grams: Math.min(a, b) });
        const heavy = costs(country, { grams: Math.max(a, b) });
        light.forEach((cost, index) => {
          expect(heavy[index]).toBeGreaterThanOrEqual(cost);
        });
      }),
    );
  });
});
