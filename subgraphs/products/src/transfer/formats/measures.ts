import { decimals, type Money } from '@bazaar/money';

const plainNumber = /^\d+(?:\.\d+)?$/;
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * Reads an amount such as `1,299.00`, `15.00 EUR` or `EUR 15.00`; without a currency it is in `currency`. The reason as text when it cannot be read,
 * which is also so when it has more decimals than the currency.
 */
export const readMoney = (text: string, currency: string): Money | string => {
  const found = /^(?:([A-Za-z]{3})\s*)?([\d.,]+)(?:\s*([A-Za-z]{3}))?$/.exec(text.trim());
  const number = found?.[2] ?? '';
  if (!found || !(plainNumber.test(number) || grouped.test(number))) return `${text} is not a price.`;
  const code = (found[1] ?? found[3] ?? currency).toUpperCase();
  const [whole = '', fraction = ''] = number.replaceAll(',', '').split('.');
  const places = decimals(code);
  const used = fraction.replace(/0+$/, '');
  if (used.length > places) return `${text} has more decimals than ${code}.`;
  return { amount: Number(`${whole}${used.padEnd(places, '0')}`), currency: code };
};

const gramsOf: ReadonlyMap<string, number> = new Map([
  ['g', 1],
  ['kg', 1000],
  ['oz', 28.349_523_125],
  ['lb', 453.592_37],
]);

/** Reads a weight such as `1.5 kg`, in whole grams; undefined when it cannot be read. */
export const readWeight = (text: string): number | undefined => {
  const [, number = '', unit = ''] = /^([\d.]+)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
  const grams = gramsOf.get(unit.toLowerCase() || 'g');
  return grams === undefined || !plainNumber.test(number) ? undefined : Math.round(Number(number) * grams);
};
