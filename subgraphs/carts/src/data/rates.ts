import type { Queryable, Transaction } from '@bazaar/service-kit';
import { asc, sql } from 'drizzle-orm';
import type { Rates } from '../domain/rates.ts';
import { ratesEdition, shippingCountries, shippingTariffs, taxRates } from './tables.ts';

/** Which edition of the rates is stored; it grows with every change of them. */
export const editionOfRates = async (db: Queryable): Promise<number> => {
  const [row] = await db.select({ edition: ratesEdition.edition }).from(ratesEdition);
  if (!row) throw new Error('The rates were never seeded');
  return row.edition;
};

/** All rates, in a fixed order. In a transaction of its own kind: they are of one edition. */
export const findRates = async (tx: Transaction): Promise<Rates> => ({
  taxes: await tx
    .select()
    .from(taxRates)
    .orderBy(asc(taxRates.country), sql`region nulls first`, sql`category_id nulls first`),
  countries: await tx.select().from(shippingCountries).orderBy(asc(shippingCountries.country)),
  tariffs: await tx
    .select()
    .from(shippingTariffs)
    .orderBy(asc(shippingTariffs.currency), asc(shippingTariffs.zone), asc(shippingTariffs.base)),
});

/** Puts these rates in the place of all there are; answers the new edition. Who comes at the same time waits. */
export const replaceRates = async (
  tx: Transaction,
  { taxes, countries, tariffs }: Rates,
): Promise<number> => {
  const [row] = await tx
    .update(ratesEdition)
    .set({ edition: sql`${ratesEdition.edition} + 1` })
    .returning({ edition: ratesEdition.edition });
  if (!row) throw new Error('The rates were never seeded');
  await tx.delete(taxRates);
  await tx.delete(shippingCountries);
  await tx.delete(shippingTariffs);
  if (taxes.length > 0) await tx.insert(taxRates).values([...taxes]);
  if (countries.length > 0) await tx.insert(shippingCountries).values([...countries]);
  if (tariffs.length > 0) await tx.insert(shippingTariffs).values([...tariffs]);
  return row.edition;
};
