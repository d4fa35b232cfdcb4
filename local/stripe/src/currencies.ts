const KNOWN = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));

/** Least charge in minor units, where Stripe's is not 50. */
const MINIMUMS: ReadonlyMap<string, number> = new Map([
  ['aed', 200],
  ['bgn', 100],
  ['czk', 1500],
  ['dkk', 250],
  ['gbp', 30],
  ['hkd', 400],
  ['huf', 17500],
  ['inr', 50],
  ['mxn', 1000],
  ['myr', 200],
  ['nok', 300],
  ['pln', 200],
  ['ron', 200],
  ['sek', 300],
  ['thb', 1000],
]);

const MAXIMUM = 99_999_999;

/** What Stripe thinks of an amount in minor units. */
export type AmountVerdict = 'ok' | 'amount_too_small' | 'amount_too_large';

/** @param code lower case ISO 4217 */
export function isCurrency(code: string): boolean {
  return KNOWN.has(code);
}

/** Whether an amount in minor units may be charged in this currency. */
export function judgeAmount(amount: number, currency: string): AmountVerdict {
  if (amount < minimumCharge(currency)) return 'amount_too_small';
  return amount > MAXIMUM ? 'amount_too_large' : 'ok';
}

/** Least charge in minor units. */
export function minimumCharge(currency: string): number {
  return MINIMUMS.get(currency) ?? 50;
}

/** @returns an amount as Stripe's messages put it, such as `$10.50` */
export function formatAmount(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency: currency.toUpperCase() });
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  return format.format(amount / 10 ** maximumFractionDigits);
}
