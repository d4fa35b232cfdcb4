import type { Database, Logger } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { idsOnSale } from '../data/search-sources.ts';
import { productSearch } from '../data/tables.ts';
import type { SearchEngine } from './search-engine.ts';

/** Makes the index of a shop that was there before its search, such as one just updated. Answers whether there was anything to do. */
export const fillWhenEmpty = async (db: Database, engine: SearchEngine, logger: Logger): Promise<boolean> => {
  const [row] = await db.execute<{ filled: boolean }>(
    sql`select exists (select from ${productSearch}) as filled`,
  );
  if (row?.filled || (await idsOnSale(db, '', 1)).length === 0) return false;
  logger.info('Products are being made findable.');
  const products = await engine.rebuild();
  logger.info({ products }, 'Products can be found.');
  return true;
};
