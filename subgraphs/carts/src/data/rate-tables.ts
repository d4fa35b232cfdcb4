import { sql } from 'drizzle-orm';
import { bigint, boolean, check, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';

const minorUnits = (name: string) => bigint(name, { mode: 'number' });

/** What tax goods bear: see `TaxRate`. */
export const taxRates = pgTable(
  'tax_rates',
  {
    country: text().notNull(),
    region: text(),
    categoryId: text('category_id'),
    basisPoints: integer('basis_points').notNull(),
  },
  (table) => [
    unique('tax_rates_of').on(table.country, table.region, table.categoryId).nullsNotDistinct(),
    check('tax_rates_basis_points', sql`basis_points between 0 and 10000`),
  ],
);

/** To which zone a country belongs: see `CountryZone`. */
export const shippingCountries = pgTable('shipping_countries', {
  country: text().primaryKey(),
  zone: text(),
});

/** What carriage costs: see `Tariff`. */
export const shippingTariffs = pgTable(
  'shipping_tariffs',
  {
    currency: text().notNull(),
    zone: text().notNull(),
    method: text().notNull(),
    name: text().notNull(),
    base: minorUnits('base').notNull(),
    includedGrams: integer('included_grams').notNull(),
    perKilo: minorUnits('per_kilo').notNull(),
    minDays: integer('min_days').notNull(),
    maxDays: integer('max_days').notNull(),
    freeFrom: minorUnits('free_from'),
    heaviestUnitGrams: integer('heaviest_unit_grams'),
  },
  (table) => [
    primaryKey({ columns: [table.currency, table.zone, table.method] }),
    check('shipping_tariffs_costs', sql`base >= 0 and per_kilo >= 0 and included_grams >= 0`),
    check('shipping_tariffs_days', sql`min_days between 0 and max_days`),
  ],
);

/** One row: grows with each change of the three tables above, so that who has read them knows when to read again. */
export const ratesEdition = pgTable(
  'rates_edition',
  { id: boolean().primaryKey().default(true), edition: integer().notNull() },
  () => [check('rates_edition_one_row', sql`id`)],
);
