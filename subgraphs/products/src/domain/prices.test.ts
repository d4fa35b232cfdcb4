import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pricesOf, readPrice } from './prices.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const code = (result: ReturnType<typeof readPrice>): string =>
  'problem' in result ? result.problem.code : 'fine';

describe('a price', () => {
  it('is 0 or more whole minor units', () => {
    expect(code(readPrice({ price: eur(0) }, []))).toBe('fine');
    for (const amount of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(code(readPrice({ price: eur(amount) }, []))).toBe('INVALID_INPUT');
  });

  it('is in one currency with the former price and the other variants', () => {
    expect(code(readPrice({ price: eur(1), compareAtPrice: usd(2) }, []))).toBe('CURRENCY_MISMATCH');
    expect(code(readPrice({ price: eur(1) }, [{ currency: 'USD' }]))).toBe('CURRENCY_MISMATCH');
    expect(code(readPrice({ price: eur(1), compareAtPrice: eur(2) }, [{ currency: 'EUR' }]))).toBe('fine');
  });

  it('is below what it was before', () => {
    expect(code(readPrice({ price: eur(2), compareAtPrice: eur(2) }, []))).toBe('INVALID_INPUT');
    expect(code(readPrice({ price: eur(2), compareAtPrice: eur(-3) }, []))).toBe('INVALID_INPUT');
  });
});

it('the range of prices holds every variant and is met at both ends', () => {
  expect(pricesOf([])).toEqual({ currency: null, minPrice: null, maxPrice: null });
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 100 }), (amounts) => {
      const { minPrice, maxPrice, currency } = pricesOf(amounts.map((price) => ({ price, currency: 'EUR' })));
      const sorted = amounts.toSorted((a, b) => a - b);
      expect([minPrice, maxPrice, currency]).toEqual([sorted[0], sorted.at(-1), 'EUR']);
    }),
  );
});
