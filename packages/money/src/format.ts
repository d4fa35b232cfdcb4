import { decimals, type Money } from './money.ts';

const formats = new Map<string, Intl.NumberFormat>();
const bounded = 500;

const isLocale = (locale: string): boolean => {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
};

const formatFor = (locale: string, currency: string): Intl.NumberFormat => {
  const key = `${locale} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(isLocale(locale) ? [locale, 'en'] : 'en', {
    style: 'currency',
    currency,
  });
  // The locale comes from clients: keep the table from growing with what they make up.
  if (formats.size >= bounded) formats.clear();
  formats.set(key, format);
  return format;
};

/** For people: €12.30. `locale` is a BCP 47 tag; an unknown one falls back to `en`. */
export const formatMoney = ({ amount, currency }: Money, locale = 'en'): string => {
  const digits = decimals(currency);
  const sign = amount < 0 ? '-' : '';
  const padded = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits);
  const fraction = digits === 0 ? '' : `.${padded.slice(padded.length - digits)}`;
  // A decimal string keeps every digit, where a float would round a large amount.
  const exact = `${sign}${whole}${fraction}` as `${number}`;
  return formatFor(locale, currency).format(exact);
};
