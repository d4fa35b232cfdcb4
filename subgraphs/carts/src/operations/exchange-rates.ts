import { isCountry } from '@bazaar/addresses';
import { type Database, isId } from '@bazaar/service-kit';
import { z } from 'zod';
import { findRates, replaceRates } from '../data/rates.ts';
import { anyCountry, type Rates, regionKey, tariffKey, taxKey } from '../domain/rates.ts';

/** Rates that cannot be taken; the message lists every problem, a line each. Nothing was changed. */
export class RatesError extends Error {
  override name = 'RatesError';
}

const currencies = new Set(Intl.supportedValuesOf('currency'));
// What carriage may come to must leave room in GraphQL's Int for the goods.
const amount = z.int().min(0).max(100_000_000);
const grams = z.int().min(0).max(1_000_000_000);
const days = z.int().min(0).max(365);
const text = z
  .string()
  .min(1)
  .max(100)
  .refine((value) => !/\p{Cc}/u.test(value), 'has control characters');
const country = z.string().refine(isCountry, 'is no country of ISO 3166-1, such as AT');
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'has lower-case letters, digits and hyphens');

const schema = z.strictObject({
  taxes: z.array(
    z.strictObject({
      country,
      region: text.refine((value) => regionKey(value) !== '', 'is blank').nullable(),
      categoryId: z
        .string()
        .refine((id) => isId('category', id), 'is no category id')
        .nullable(),
      basisPoints: z.int().min(0).max(10_000),
    }),
  ),
  countries: z.array(
    z.strictObject({ country: z.union([z.literal(anyCountry), country]), zone: code.nullable() }),
  ),
  tariffs: z.array(
    z
      .strictObject({
        currency: z.string().refine((value) => currencies.has(value), 'is no currency of ISO 4217'),
        zone: code,
        method: code,
        name: text,
        base: amount,
        includedGrams: grams,
        perKilo: amount,
        minDays: days,
        maxDays: days,
        freeFrom: amount.nullable(),
        heaviestUnitGrams: grams.nullable(),
      })
      .refine(({ minDays, maxDays }) => minDays <= maxDays, 'takes fewer days at most than at least'),
  ),
});

const repeated = <Item>(list: string, items: readonly Item[], keyOf: (item: Item) => string): string[] => {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [`${list}.${index}: is there twice`];
  });
};

const contradictions = ({ taxes, countries, tariffs }: Rates): string[] => {
  const zones = new Set(countries.map(({ zone }) => zone));
  const listed = new Set(tariffs.map(({ zone }) => zone));
  return [
    ...repeated('taxes', taxes, ({ country, region, categoryId }) => taxKey(country, region, categoryId)),
    ...repeated('countries', countries, (item) => item.country),
    ...repeated('tariffs', tariffs, ({ currency, zone, method }) => tariffKey(currency, zone) + method),
    ...countries.flatMap(({ zone }, index) =>
      zone === null || listed.has(zone) ? [] : [`countries.${index}: no tariff goes to the zone ${zone}`],
    ),
    ...tariffs.flatMap(({ zone }, index) =>
      zones.has(zone) ? [] : [`tariffs.${index}: no country is in the zone ${zone}`],
    ),
  ];
};

const read = (json: unknown): Rates => {
  const parsed = schema.safeParse(json);
  const problems = parsed.success
    ? contradictions(parsed.data)
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (!parsed.success || problems.length > 0)
    throw new RatesError(`The rates are wrong:\n${problems.map((line) => `  ${line}`).join('\n')}`);
  return parsed.data;
};

/** All rates as they are, to be edited and given to `importRates`. */
export const exportRates = (db: Database): Promise<Rates> =>
  db.transaction((tx) => findRates(tx), { isolationLevel: 'repeatable read', accessMode: 'read only' });

/**
 * Puts the rates of a parsed JSON document in the place of all there are: what it does not list is gone. Running services take them within 5 seconds.
 * Answers their edition. Throws a RatesError that lists every problem, with nothing changed.
 */
export const importRates = async (db: Database, json: unknown): Promise<number> => {
  const rates = read(json);
  return db.transaction((tx) => replaceRates(tx, rates));
};
