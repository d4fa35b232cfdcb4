/** An amount in minor units of one ISO 4217 currency: 1230 EUR is €12.30, 1230 JPY is ¥1,230, 1230 KWD is 1.230 dinars. Never a float. */
export type Money = { readonly amount: number; readonly currency: string };

/** Makes an amount; throws a RangeError unless it is a whole number that a double holds exactly. */
export const money = (amount: number, currency: string): Money => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of minor units`);
  return { amount, currency };
};

const decimalsByCurrency = new Map<string, number>();

/** How many decimals a currency has: 2 for EUR, 0 for JPY, 3 for KWD. Source: the runtime's ISO 4217 data. */
export const decimals = (currency: string): number => {
  const known = decimalsByCurrency.get(currency);
  if (known !== undefined) return known;
  const found =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  decimalsByCurrency.set(currency, found);
  return found;
};
