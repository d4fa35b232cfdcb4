import type { Money } from '@bazaar/money';
import { invalid, type Problem, problem } from './problem.ts';

/** What a variant costs, as stored. Minor units. */
export type Price = { currency: string; price: number; compareAtPrice: number | null };

/** What a product's variants cost, from the cheapest to the dearest; all null without variants. */
export type Prices = { currency: string | null; minPrice: number | null; maxPrice: number | null };

const isAmount = ({ amount }: Money): boolean => Number.isSafeInteger(amount) && amount >= 0;

/**
 * Reads a price and what it was before. Problems: INVALID_INPUT, and CURRENCY_MISMATCH when the two, or the product's
 * other variants, are in different currencies.
 */
export const readPrice = (
  input: { price: Money; compareAtPrice?: Money | null | undefined },
  others: readonly { currency: string }[],
): { price: Price } | { problem: Problem } => {
  const { price, compareAtPrice } = input;
  if (!isAmount(price)) return { problem: invalid('A price is 0 or more.', 'price', 'amount') };
  if (compareAtPrice && !isAmount(compareAtPrice))
    return { problem: invalid('A price is 0 or more.', 'compareAtPrice', 'amount') };
  const mismatch = (message: string, ...path: string[]) => ({
    problem: problem('CURRENCY_MISMATCH', message, path),
  });
  if (compareAtPrice && compareAtPrice.currency !== price.currency)
    return mismatch('Both prices must be in one currency.', 'compareAtPrice', 'currency');
  const other = others.find(({ currency }) => currency !== price.currency);
  if (other) return mismatch(`The other variants are priced in ${other.currency}.`, 'price', 'currency');
  if (compareAtPrice && compareAtPrice.amount <= price.amount)
    return { problem: invalid('The former price must be above the price.', 'compareAtPrice', 'amount') };
  return {
    price: {
      currency: price.currency,
      price: price.amount,
      compareAtPrice: compareAtPrice?.amount ?? null,
    },
  };
};

/** From the cheapest to the dearest variant. */
export const pricesOf = (variants: readonly { currency: string; price: number }[]): Prices => {
  const [first] = variants;
  if (!first) return { currency: null, minPrice: null, maxPrice: null };
  const amounts = variants.map(({ price }) => price);
  return { currency: first.currency, minPrice: Math.min(...amounts), maxPrice: Math.max(...amounts) };
};
