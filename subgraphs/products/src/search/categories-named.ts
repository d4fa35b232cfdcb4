import type { Database } from '@bazaar/service-kit';
import { and, sql } from 'drizzle-orm';
import { categories } from '../data/tables.ts';
import type { Suggestion } from './search-engine.ts';

const mostCategories = 3;
const afterAllWords = '\u{10FFFF}';

/** Categories whose names begin with what is typed, as suggestions. */
export const categoriesNamed = async (db: Database, typed: string): Promise<Suggestion[]> => {
  const prefix = typed.trim().toLowerCase();
  const key = sql`(lower(${categories.name}) collate "C")`;
  const rows = await db
    .select({ text: categories.name, categoryId: categories.id })
    .from(categories)
    .where(and(sql`${key} >= ${prefix}`, sql`${key} < ${prefix + afterAllWords}`))
    .orderBy(key)
    .limit(mostCategories);
  return rows.map((row) => ({ ...row, productId: null }));
};
