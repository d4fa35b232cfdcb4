import type { Database, Transaction } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { idsOnSale, searchSources } from '../../data/search-sources.ts';
import type { Stemmer } from '../stems.ts';
import { indexProducts, indexRows, lockIndex, storeRows } from './index-products.ts';
import { replaceWords, type WordCounts } from './learn-words.ts';

const batchSize = 1000;
const next = sql.raw('product_search_next');

const addCounts = (all: WordCounts, some: WordCounts): void => {
  for (const [word, { stem, products, suggested }] of some) {
    const known = all.get(word);
    all.set(word, {
      stem,
      products: (known?.products ?? 0) + products,
      suggested: suggested || (known?.suggested ?? false),
    });
  }
};

const fill = async (db: Database, stemmer: Stemmer): Promise<WordCounts> => {
  const words: WordCounts = new Map();
  let after = '';
  for (;;) {
    const ids = await idsOnSale(db, after, batchSize);
    const last = ids.at(-1);
    if (last === undefined) return words;
    await db.transaction(async (tx) => {
      const made = await indexRows(tx, stemmer, await searchSources(tx, ids));
      await storeRows(tx, made.rows, next);
      addCounts(words, made.words);
    });
    after = last;
  }
};

type IndexDefinition = { name: string; definition: string };

// The indexes come last: filling them row by row takes several times as long.
const buildIndexes = async (db: Database): Promise<IndexDefinition[]> => {
  const indexes = await db.execute<IndexDefinition>(sql`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = current_schema and tablename = 'product_search' and indexname <> 'product_search_pkey'`);
  for (const { name, definition } of indexes)
    await db.execute(
      sql.raw(
        definition
          .replace(name, `${name}_next`)
          .replace('.product_search USING', '.product_search_next USING'),
      ),
    );
  // What is found first lies together, so that the most popular are read from few pages.
  await db.execute(sql`cluster ${next} using product_search_by_popularity_next`);
  await db.execute(sql`analyze ${next}`);
  return indexes;
};

const swap = async (tx: Transaction, indexes: readonly IndexDefinition[]): Promise<void> => {
  const rename = (from: string, to: string) => tx.execute(sql.raw(`alter index "${from}" rename to "${to}"`));
  await tx.execute(sql`drop table product_search`);
  await tx.execute(sql`alter table ${next} rename to product_search`);
  await rename('product_search_next_pkey', 'product_search_pkey');
  for (const { name } of indexes) await rename(`${name}_next`, name);
};

// What the index learnt or forgot while its successor was being made.
const changedSince = async (tx: Transaction, start: string): Promise<string[]> => {
  const rows = await tx.execute<{ id: string }>(sql`
    select product_id as id from product_search where indexed_at >= ${start}::timestamptz
    union
    select product_id from ${next} where not exists (select from product_search where product_search.product_id = product_search_next.product_id)`);
  return rows.map(({ id }) => id);
};

/**
 * Makes the index anew beside the one that serves, and puts it in its place at one stroke. Answers the number of products.
 * Of two at the same time the first fails.
 */
export const rebuildIndex = async (db: Database, stemmer: Stemmer): Promise<number> => {
  const start = await db.transaction(async (tx) => {
    // Whoever was writing has committed then, and whoever comes later is seen by its time.
    await lockIndex(tx);
    const [row] = await tx.execute<{ now: string }>(sql`select clock_timestamp()::text as now`);
    return row?.now ?? '-infinity';
  });
  await db.execute(sql`drop table if exists ${next}`);
  await db.execute(sql`
    create table ${next} (like product_search including defaults including generated including constraints including storage) with (fillfactor = 90)`);
  await db.execute(sql`alter table ${next} add primary key (product_id)`);
  const words = await fill(db, stemmer);
  const indexes = await buildIndexes(db);
  return db.transaction(async (tx) => {
    await lockIndex(tx);
    const changed = await changedSince(tx, start);
    await swap(tx, indexes);
    await replaceWords(tx, words);
    // Reads them anew, so that nothing of the meantime is lost.
    await indexProducts(tx, stemmer, changed);
    const [counted] = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count from product_search`,
    );
    return counted?.count ?? 0;
  });
};
