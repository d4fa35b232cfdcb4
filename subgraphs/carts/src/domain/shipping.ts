import { anyCountry, type RateBook, type Tariff, tariffKey } from './rates.ts';

/** A way to send a cart. */
export type ShippingMethod = {
  readonly code: string;
  readonly name: string;
  /** Minor units. */
  readonly cost: number;
  /** Working days. */
  readonly minDays: number;
  readonly maxDays: number;
};

/** The tariffs to a country, cheapest base first; empty when none is listed in this currency, null when nothing is sent there at all. */
export const tariffsTo = (book: RateBook, currency: string, country: string): readonly Tariff[] | null => {
  const listed = book.zones.get(country);
  const zone = listed === undefined ? (book.zones.get(anyCountry) ?? null) : listed;
  return zone === null ? null : (book.tariffs.get(tariffKey(currency, zone)) ?? []);
};

const takes = ({ heaviestUnitGrams }: Tariff, grams: number): boolean =>
  heaviestUnitGrams === null || grams <= heaviestUnitGrams;

/** Can a unit of this weight not go by any of these tariffs? Without any tariff it is the cart that cannot. */
export const isStuck = (tariffs: readonly Tariff[] | null, unitGrams: number): boolean =>
  tariffs === null || (tariffs.length > 0 && !tariffs.some((tariff) => takes(tariff, unitGrams)));

/** What is sent. */
export type Parcel = {
  /** Of all units. */
  readonly grams: number;
  /** Of the heaviest one. */
  readonly heaviestUnitGrams: number;
  /** What the goods come to after discounts, minor units. */
  readonly value: number;
  /** Is all carriage waived, by a coupon? */
  readonly waived: boolean;
};

/** The ways to send a parcel, cheapest first. Empty where none goes. */
export const shippingMethods = (tariffs: readonly Tariff[] | null, parcel: Parcel): ShippingMethod[] =>
  (tariffs ?? [])
    .filter((tariff) => takes(tariff, parcel.heaviestUnitGrams))
    .map(({ method: code, name, base, includedGrams, perKilo, minDays, maxDays, freeFrom }) => {
      const free = parcel.waived || (freeFrom !== null && parcel.value >= freeFrom);
      const kilos = Math.max(0, Math.ceil((parcel.grams - includedGrams) / 1000));
      return { code, name, cost: free ? 0 : base + kilos * perKilo, minDays, maxDays };
    })
    .sort((a, b) => a.cost - b.cost);
