import { multiplyRate } from '@bazaar/money';
import { type RateBook, taxKey } from './rates.ts';

const whole = 10_000;

/**
 * The rate on goods sent somewhere, in hundredths of a percent; 0 where none is listed.
 * What is said of the goods counts before what is said of the place: first the category they are filed in, then those above it, then all goods;
 * for each of these first the region, then the country.
 */
export const taxRate = (
  book: RateBook,
  destination: { readonly country: string; readonly region: string | null },
  /** From the top branch down. */
  categoryPath: readonly string[],
): number => {
  const { country, region } = destination;
  for (const categoryId of [...[...categoryPath].reverse(), null]) {
    const here = region === null ? undefined : book.taxes.get(taxKey(country, region, categoryId));
    const rate = here ?? book.taxes.get(taxKey(country, null, categoryId));
    if (rate !== undefined) return rate;
  }
  return 0;
};

/** The tax on, or contained in, an amount: rounded half to even. The rate is in hundredths of a percent. */
export const taxOn = (amount: number, rate: number, included: boolean): number =>
  multiplyRate(amount, rate, included ? whole + rate : whole);
