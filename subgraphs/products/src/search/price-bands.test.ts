import { expect, it } from 'vitest';
import { priceBandOf, priceBands } from './price-bands.ts';

it.each([
  [0, '0-999'],
  [999, '0-999'],
  [1000, '1000-2499'],
  [99_999, '50000-99999'],
  [100_000, '100000-'],
  [2_000_000_000, '100000-'],
])('a price of %i is in the band %s', (price, band) => {
  expect(priceBands[priceBandOf(price)]).toBe(band);
});
