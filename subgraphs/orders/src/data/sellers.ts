import type { Queryable, Transaction } from '@bazaar/service-kit';
import { inArray, lt, sql } from 'drizzle-orm';
import { sellers } from './seller-tables.ts';

/** Keeps what sellers are called; older news change nothing. Each seller once. */
export const keepSellers = async (
  tx: Transaction,
  rows: readonly (typeof sellers.$inferInsert)[],
): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insert(sellers)
    .values([...rows].sort((a, b) => (a.id < b.id ? -1 : 1)))
    .onConflictDoUpdate({
      target: sellers.id,
      set: { name: sql`excluded.name`, version: sql`excluded.version` },
      setWhere: lt(sellers.version, sql`excluded.version`),
    });
};

/** What these sellers are called; one that nobody has told of is left out. */
export const namesOfSellers = async (
  db: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .select({ id: sellers.id, name: sellers.name })
    .from(sellers)
    .where(inArray(sellers.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
};
