/** The schema's CurrencyCode at run time: what a payment may be made in. */
export const CURRENCIES = [
  'AUD',
  'BHD',
  'BRL',
  'CAD',
  'CHF',
  'CNY',
  'CZK',
  'DKK',
  'EUR',
  'GBP',
  'HKD',
  'INR',
  'JPY',
  'KRW',
  'KWD',
  'MXN',
  'NOK',
  'NZD',
  'PLN',
  'SEK',
  'SGD',
  'TND',
  'USD',
  'ZAR',
] as const;

/** A currency of the schema. */
export type Currency = (typeof CURRENCIES)[number];

/** Does the shop know this currency? */
export const isCurrency = (code: string | null): code is Currency =>
  CURRENCIES.some((known) => known === code);

/** Reads a currency; throws a RangeError for one that the shop does not know. */
export const currencyOf = (code: string): Currency => {
  const currency = CURRENCIES.find((known) => known === code);
  if (currency === undefined) throw new RangeError(`The shop does not know the currency ${code}`);
  return currency;
};
