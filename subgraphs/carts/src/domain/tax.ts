import { multiplyRate } from '@bazaar/money';

const whole = 10_000;

/** Standard VAT rates within the EU in hundredths of a percent. Source: European Commission, Taxes in Europe Database, 2026. */
const standardRates: ReadonlyMap<string, number> = new Map([
  ['AT', 2000],
  ['BE', 2100],
  ['BG', 2000],
  ['CY', 1900],
  ['CZ', 2100],
  ['DE', 1900],
  ['DK', 2500],
  ['EE', 2400],
  ['ES', 2100],
  ['FI', 2550],
  ['FR', 2000],
  ['GR', 2400],
  ['HR', 2500],
  ['HU', 2700],
  ['IE', 2300],
  ['IT', 2200],
  ['LT', 2100],
  ['LU', 1700],
  ['LV', 2100],
  ['MT', 1800],
  ['NL', 2100],
  ['PL', 2300],
  ['PT', 2300],
  ['RO', 2100],
  ['SE', 2500],
  ['SI', 2200],
  ['SK', 2300],
]);

/** Is this country a member of the EU? */
export const isInEu = (country: string): boolean => standardRates.has(country);

/** The rate on goods sent there in hundredths of a percent; 0 outside the EU, where the buyer's customs collects it. */
export const taxRate = (country: string): number => standardRates.get(country) ?? 0;

/** The tax on, or contained in, an amount: rounded half to even, the only place where a price is rounded. */
export const taxOn = (amount: number, country: string, included: boolean): number => {
  const rate = taxRate(country);
  return multiplyRate(amount, rate, included ? whole + rate : whole);
};
