import { isInEu } from './tax.ts';

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

type Zone = 'domestic' | 'eu' | 'world';

type Tariff = {
  readonly code: string;
  readonly name: string;
  readonly zone: Zone;
  /** Up to `includedGrams`; then `perKilo` for each started kilogram. */
  readonly base: number;
  readonly includedGrams: number;
  readonly perKilo: number;
  readonly minDays: number;
  readonly maxDays: number;
  /** Free for goods from the shop's threshold on? */
  readonly freeFromThreshold: boolean;
};

const standard = { code: 'standard', name: 'Standard', includedGrams: 5000 };
const express = { code: 'express', name: 'Express', includedGrams: 2000, freeFromThreshold: false };

/** Carriage by currency; a currency that is not here cannot be sent. What is listed is what is paid. */
const tariffs: ReadonlyMap<string, readonly Tariff[]> = new Map([
  [
    'EUR',
    [
      {
        ...standard,
        zone: 'domestic',
        base: 490,
        perKilo: 40,
        minDays: 1,
        maxDays: 3,
        freeFromThreshold: true,
      },
      { ...express, zone: 'domestic', base: 990, perKilo: 90, minDays: 1, maxDays: 1 },
      { ...standard, zone: 'eu', base: 990, perKilo: 90, minDays: 3, maxDays: 6, freeFromThreshold: true },
      { ...express, zone: 'eu', base: 1990, perKilo: 190, minDays: 1, maxDays: 3 },
      {
        ...standard,
        zone: 'world',
        base: 1990,
        perKilo: 290,
        minDays: 7,
        maxDays: 15,
        freeFromThreshold: false,
      },
      { ...express, zone: 'world', base: 3990, perKilo: 590, minDays: 3, maxDays: 6 },
    ],
  ],
]);

const home = 'AT';
/** Where no carrier of ours goes. */
const notServed = new Set(['AQ', 'BV', 'BY', 'CU', 'HM', 'IR', 'KP', 'RU', 'SY', 'TF', 'UM']);
/** The heaviest unit that a parcel carries across the border; at home a van comes. */
const heaviestParcel = 31_500;

const zoneOf = (country: string): Zone => (country === home ? 'domestic' : isInEu(country) ? 'eu' : 'world');

/** Can carts of this currency be sent at all? */
export const hasTariff = (currency: string): boolean => tariffs.has(currency);

/** Can one unit of this weight be sent to this country? */
export const canSend = (weightGrams: number, country: string): boolean =>
  !notServed.has(country) && (country === home || weightGrams <= heaviestParcel);

/** The ways to send a parcel, cheapest first. Empty where none goes. */
export const shippingMethods = (parcel: {
  currency: string;
  country: string;
  /** Of all units. */
  weightGrams: number;
  /** Is standard carriage free for goods of this value? */
  reachesThreshold: boolean;
  /** Is all carriage waived, by a coupon? */
  waived: boolean;
}): ShippingMethod[] => {
  const { currency, country, weightGrams, reachesThreshold, waived } = parcel;
  if (notServed.has(country)) return [];
  const zone = zoneOf(country);
  return (tariffs.get(currency) ?? [])
    .filter((tariff) => tariff.zone === zone)
    .map(({ code, name, base, includedGrams, perKilo, minDays, maxDays, freeFromThreshold }) => {
      const free = waived || (freeFromThreshold && reachesThreshold);
      const kilos = Math.max(0, Math.ceil((weightGrams - includedGrams) / 1000));
      return { code, name, cost: free ? 0 : base + kilos * perKilo, minDays, maxDays };
    });
};
