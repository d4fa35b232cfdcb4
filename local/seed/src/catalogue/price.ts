/** How a maker's prices end, in cents. */
export type PriceEnding = 0 | 90;

/**
 * The shop price nearest to a calculated one: whole euros, from 100 euros on multiples of five, or ten cents
 * below.
 *
 * @param raw minor units of EUR
 * @returns minor units of EUR, at least 90
 */
export function shopPrice(raw: number, ending: PriceEnding): number {
  const step = raw < 10_000 ? 100 : 500;
  const whole = Math.max(step, Math.round(raw / step) * step);
  return ending === 0 ? whole : whole - 10;
}
