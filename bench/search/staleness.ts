import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, type ReadCache, readPage, type Transaction } from '@bazaar/service-kit';
import { eq } from 'drizzle-orm';
import { storeRatings, storeStock } from '../../subgraphs/products/src/data/search-signals.ts';
import { products } from '../../subgraphs/products/src/data/tables.ts';
import { createCachedSearch } from '../../subgraphs/products/src/search/cached-search.ts';
import {
  cursorLength,
  type SearchEngine,
  type SearchHit,
  type SearchRequest,
} from '../../subgraphs/products/src/search/search-engine.ts';
import type { SeedProduct } from '../../subgraphs/products/src/seed.ts';
import { quantile } from '../shared/measure.ts';
import { createRandom } from './catalogue.ts';
import { noFilter } from './queries.ts';

/** How long a change may take to be seen, in milliseconds. */
export const freshWithinMs = 2000;

const pollEveryMs = 10;
const giveUpMs = 10_000;
// No price in cents and no average in hundredths of the catalogue is as small.
const unusual = 100;

/** A change of a product, and the search whose first page shows it. */
type Change = {
  request: SearchRequest;
  make(tx: Transaction): Promise<void>;
  shownIn(hits: readonly SearchHit[]): boolean;
};

// A sort puts its value into the place of a hit, after the sort and the part.
const sortedValue = 2;
const page = readPage({ first: 20 }, cursorLength);

// Finds this product alone.
const skuOf = (variants: SeedProduct['variants']): string => variants[0]?.sku ?? '';

const priceChange = (engine: SearchEngine, { id, variants }: SeedProduct, price: number): Change => ({
  request: { query: skuOf(variants), filter: noFilter, sort: 'PRICE_ASC', page },
  make: async (tx) => {
    await tx.update(products).set({ minPrice: price, maxPrice: price }).where(eq(products.id, id));
    await engine.index(tx, [id]);
  },
  shownIn: (hits) => hits.some(({ productId, place }) => productId === id && place[sortedValue] === price),
});
const ratingChange = (engine: SearchEngine, { id, variants }: SeedProduct, average: number): Change => ({
  request: { query: skuOf(variants), filter: noFilter, sort: 'RATING', page },
  make: async (tx) => {
    const changed = await storeRatings(tx, [
      { productId: id, version: 1000, averageHundredths: average, count: 10 },
    ]);
    await engine.refresh(tx, changed);
  },
  shownIn: (hits) => hits.some(({ productId, place }) => productId === id && place[sortedValue] === average),
});
const soldOut = (engine: SearchEngine, { id, variants }: SeedProduct): Change => ({
  request: { query: skuOf(variants), filter: { ...noFilter, inStock: false }, sort: 'RELEVANCE', page },
  make: async (tx) => {
    const changed = await storeStock(
      tx,
      variants.map((variant) => ({ variantId: variant.id, version: 1000, inStock: false })),
    );
    await engine.refresh(tx, changed);
  },
  shownIn: (hits) => hits.some(({ productId }) => productId === id),
});

const untilShown = async (db: Database, search: SearchEngine['search'], change: Change): Promise<number> => {
  const isShown = async (): Promise<boolean> => change.shownIn((await search(change.request)).hits);
  if (await isShown()) throw new Error('The change is shown before it is made');
  await db.transaction((tx) => change.make(tx));
  const made = performance.now();
  while (!(await isShown())) {
    if (performance.now() - made > giveUpMs) throw new Error('A change is never shown');
    await sleep(pollEveryMs);
  }
  return performance.now() - made;
};

/**
 * Changes prices, ratings and stock while somebody keeps asking for the same first page through the cache, and answers how long each change took to be
 * seen from its commit on, in milliseconds. All `items` are in stock.
 */
export const measureStaleness = async (
  { db, engine, cache }: { db: Database; engine: SearchEngine; cache: ReadCache },
  items: readonly SeedProduct[],
) => {
  const { search } = createCachedSearch(engine, cache);
  const random = createRandom(17);
  const kinds = {
    price: priceChange,
    rating: ratingChange,
    stock: soldOut,
  };
  const rows = [];
  for (const [kind, changeOf] of Object.entries(kinds)) {
    const times = await Promise.all(
      items.map(async (item, index) => {
        // At any moment of the life of what is cached.
        await search(changeOf(engine, item, 0).request);
        await sleep(random() * 1000);
        return untilShown(db, search, changeOf(engine, item, unusual + index));
      }),
    );
    times.sort((a, b) => a - b);
    rows.push({
      'a change of': kind,
      changes: times.length,
      'p50 ms': Math.round(quantile(times, 0.5)),
      'longest ms': Math.round(times.at(-1) ?? 0),
    });
  }
  return rows;
};
