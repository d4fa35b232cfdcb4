import { anyOf, type Transaction } from '@bazaar/service-kit';
import { type SQL, sql } from 'drizzle-orm';
import { type SearchSource, searchSignals, searchSources } from '../../data/search-sources.ts';
import { productSearch } from '../../data/tables.ts';
import { popularityOf } from '../popularity.ts';
import type { Stemmer, Stems } from '../stems.ts';
import { formsOf } from '../text/words.ts';
import { learnWords, type WordCounts } from './learn-words.ts';
import { namesVector, wordsVector } from './lexemes.ts';
import { packTerms } from './packed-facets.ts';
import { idsOfTerms, termsOf } from './terms.ts';

/** The rows that products have in the index, ready for `json_populate_recordset`, and the words they are found by. */
export type IndexRows = { rows: Record<string, unknown>[]; words: WordCounts };

/** The words of a product, taken apart once. */
type Forms = {
  source: SearchSource;
  name: Set<string>;
  brand: Set<string>;
  suggested: Set<string>;
  all: Set<string>;
};

const formsIn = (source: SearchSource): Forms => {
  const { categoryNames, attributes, description, skus } = source;
  const name = formsOf(source.name);
  const brand = formsOf(source.brand ?? '');
  const suggested = new Set([...name, ...brand, ...formsOf(categoryNames.join(' '))]);
  const rest = [...attributes.map(({ value }) => value), description ?? '', ...skus].join('\n');
  return { source, name, brand, suggested, all: new Set([...suggested, ...formsOf(rest)]) };
};

const countWords = (products: readonly Forms[], stems: Stems): WordCounts => {
  const counts: WordCounts = new Map();
  for (const { suggested, all } of products) {
    for (const word of all) {
      const stem = stems.get(word);
      if (stem == null) continue;
      const known = counts.get(word);
      counts.set(word, {
        stem,
        products: (known?.products ?? 0) + 1,
        suggested: (known?.suggested ?? false) || suggested.has(word),
      });
    }
  }
  return counts;
};

/** Works out the rows of these products; what they are made of is stored when it is new. */
export const indexRows = async (
  tx: Transaction,
  stemmer: Stemmer,
  sources: readonly SearchSource[],
): Promise<IndexRows> => {
  const products = sources.map(formsIn);
  const stems = await stemmer(tx, new Set(products.flatMap(({ all }) => [...all])));
  const idsOf = await idsOfTerms(tx, sources);
  const rows = products.map(({ source, name, brand, all }) => {
    const terms = termsOf(source).map(idsOf);
    return {
      product_id: source.id,
      price: source.price,
      popularity: popularityOf(source.averageHundredths, source.ratingCount),
      rating: source.averageHundredths ?? 0,
      in_stock: source.inStock,
      created_at: source.createdAt,
      terms,
      packed_terms: `\\x${packTerms(terms).toString('hex')}`,
      names: namesVector(name, brand, stems),
      words: wordsVector(all, stems),
    };
  });
  return { rows, words: countWords(products, stems) };
};

const columns = [
  'product_id',
  'price',
  'popularity',
  'rating',
  'in_stock',
  'created_at',
  'terms',
  'packed_terms',
  'names',
  'words',
] as const;
const names = (prefix = ''): SQL => sql.raw(columns.map((name) => `${prefix}${name}`).join(', '));

/** Stores rows in the index, or in another table like it. Rows that stay the same are not written. */
export const storeRows = async (
  tx: Transaction,
  rows: readonly Record<string, unknown>[],
  table: SQL = sql`${productSearch}`,
): Promise<void> => {
  if (rows.length === 0) return;
  // `clock_timestamp`, not `now`: a rebuild must see what committed after it began.
  await tx.execute(sql`
    insert into ${table} as stored (${names()}, indexed_at)
    select ${names()}, clock_timestamp() from json_populate_recordset(null::${productSearch}, ${JSON.stringify(rows)}::json)
    on conflict (product_id) do update
    set (${names()}, indexed_at) = (${names('excluded.')}, excluded.indexed_at)
    where (${names('stored.')}) is distinct from (${names('excluded.')})`);
};

/** Lets one transaction at a time write the index: the last one has read the latest state. */
export const lockIndex = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('products.search'))`);
};

/** Makes these products findable as they are now, and those not on sale no more. */
export const indexProducts = async (
  tx: Transaction,
  stemmer: Stemmer,
  productIds: readonly string[],
): Promise<void> => {
  if (productIds.length === 0) return;
  await lockIndex(tx);
  const sources = await searchSources(tx, productIds);
  const onSale = new Set(sources.map(({ id }) => id));
  const gone = productIds.filter((id) => !onSale.has(id));
  if (gone.length > 0) await tx.delete(productSearch).where(anyOf(productSearch.productId, gone));
  if (sources.length === 0) return;
  const { rows, words } = await indexRows(tx, stemmer, sources);
  await storeRows(tx, rows);
  await learnWords(tx, words);
};

/** Brings stock and rating up to date in one statement; a row that only these change stays in its page. */
export const refreshProducts = async (tx: Transaction, productIds: readonly string[]): Promise<void> => {
  if (productIds.length === 0) return;
  await lockIndex(tx);
  const signals = (await searchSignals(tx, productIds)).map(
    ({ id, averageHundredths, ratingCount, inStock }) => ({
      product_id: id,
      popularity: popularityOf(averageHundredths, ratingCount),
      rating: averageHundredths ?? 0,
      in_stock: inStock,
    }),
  );
  if (signals.length === 0) return;
  await tx.execute(sql`
    update ${productSearch} as stored
    set popularity = fresh.popularity, rating = fresh.rating, in_stock = fresh.in_stock, indexed_at = clock_timestamp()
    from json_to_recordset(${JSON.stringify(signals)}::json) as fresh(product_id text, popularity int, rating smallint, in_stock boolean)
    where stored.product_id = fresh.product_id
      and (stored.popularity, stored.rating, stored.in_stock) is distinct from (fresh.popularity, fresh.rating, fresh.in_stock)`);
};
