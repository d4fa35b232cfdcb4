// Searches with facets and completions at 100,000 products, eight at a time, beside a plain one-table search on the same data; popular searches with and
// without the cache of first pages; and how long a change of a price, a rating or the stock takes to be seen through that cache.
// node --import tsx bench/search/main.ts [--products 100000] [--searches 3000] [--baseline 300] [--changes 30]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres, startRedis } from '@bazaar/servers';
import { createLogger, migrate, openDatabase, openReadCache } from '@bazaar/service-kit';
import postgres from 'postgres';
import { storeRatings, storeStock } from '../../subgraphs/products/src/data/search-signals.ts';
import { openSearch } from '../../subgraphs/products/src/search/open-search.ts';
import { seed } from '../../subgraphs/products/src/seed.ts';
import { measure, rowOf } from '../shared/measure.ts';
import { createBaseline, searchBaseline } from './baseline.ts';
import { createRandom, makeCatalogue } from './catalogue.ts';
import { findFirstPage } from './first-page.ts';
import { makePopular, measurePopular } from './popular.ts';
import { makePrefixes, makeQueries } from './queries.ts';
import { freshWithinMs, measureStaleness } from './staleness.ts';

const { values } = parseArgs({
  options: {
    products: { type: 'string', default: '100000' },
    searches: { type: 'string', default: '3000' },
    baseline: { type: 'string', default: '300' },
    changes: { type: 'string', default: '30' },
    concurrency: { type: 'string', default: '8' },
  },
});
const [products, searches, baselines, changes, concurrency] = [
  values.products,
  values.searches,
  values.baseline,
  values.changes,
  values.concurrency,
].map(Number) as [number, number, number, number, number];

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const folder = await mkdtemp(join(tmpdir(), 'bazaar-bench-search-'));
const server = await startPostgres({ folder, durable: true });
const redis = await startRedis({ folder, durable: false });
const admin = postgres(server.url, { max: 1, onnotice: () => undefined });
await admin`create database bench_search`;
const url = new URL(server.url);
url.pathname = '/bench_search';
const databaseUrl = url.href;
const database = openDatabase(databaseUrl, { max: concurrency, name: 'bench' });
const search = openSearch(databaseUrl, { connections: 4 });
const cache = openReadCache(redis.url, {
  service: 'bench',
  logger: createLogger({ name: 'bench', level: 'silent' }),
});
try {
  await migrate(databaseUrl, new URL('../../subgraphs/products/migrations/', import.meta.url));
  let start = performance.now();
  const catalogue = makeCatalogue(products);
  await seed({ databaseUrl }, catalogue);
  console.log(`${products} products stored and indexed in ${seconds(start)}`);

  const random = createRandom(3);
  const signals = catalogue.products.map(({ id, variants }) => ({
    rating: {
      productId: id,
      version: 1,
      averageHundredths: 250 + Math.floor(random() * 250),
      count: Math.floor(random() ** 4 * 500) + 1,
    },
    stock: variants.map((variant) => ({ variantId: variant.id, version: 1, inStock: random() < 0.85 })),
  }));
  for (let at = 0; at < signals.length; at += 5000)
    await database.db.transaction(async (tx) => {
      const some = signals.slice(at, at + 5000);
      await storeRatings(
        tx,
        some.map(({ rating }) => rating),
      );
      await storeStock(
        tx,
        some.flatMap(({ stock }) => stock),
      );
    });
  start = performance.now();
  await search.engine.rebuild();
  console.log(`The index made anew in ${seconds(start)}`);
  await createBaseline(database.sql);
  await database.sql`vacuum analyze`;

  const categoryIds = catalogue.categories.map(({ id }) => id);
  const queries = makeQueries(searches, categoryIds);
  const find = findFirstPage(search.engine);
  // Warm both: caches of pages and plans are part of running, not of starting.
  await measure(queries.slice(0, 300), concurrency, find);
  await measure(queries.slice(0, 16), concurrency, (query) => searchBaseline(database.sql, query));

  const found = rowOf('search with facets', await measure(queries, concurrency, find));
  const plain = rowOf(
    'baseline: ts_rank, a query a facet',
    await measure(queries.slice(0, baselines), concurrency, (query) => searchBaseline(database.sql, query)),
  );
  const completed = rowOf(
    'suggestions',
    await measure(makePrefixes(searches), concurrency, (prefix) => search.engine.suggest(prefix, 10)),
  );
  const popular = await measurePopular(search.engine, cache, makePopular(searches, categoryIds), concurrency);
  console.table([found, plain, completed, ...popular.rows]);
  console.log(
    `p50 ratio to the baseline: ${(plain['p50 ms'] / found['p50 ms']).toFixed(1)}; p99: ${(plain['p99 ms'] / found['p99 ms']).toFixed(1)}`,
  );
  console.log(`Popular searches that the cache answered: ${(100 * popular.hitRate).toFixed(1)} %`);

  // From all over the catalogue.
  const changed = catalogue.products
    .filter((_, index) => signals[index]?.stock.every(({ inStock }) => inStock))
    .filter((_, index) => index % Math.max(1, Math.floor(products / changes / 2)) === 0)
    .slice(0, changes);
  const staleness = await measureStaleness({ db: database.db, engine: search.engine, cache }, changed);
  console.log('From the commit of a change until the cached search shows it:');
  console.table(staleness);
  const longest = Math.max(...staleness.map((each) => each['longest ms']));
  const verdict = (met: boolean): string => (met ? 'met' : 'MISSED');
  console.log(
    `Goals: search p99 < 100 ms: ${verdict(found['p99 ms'] < 100)}; suggestions p99 < 20 ms: ${verdict(completed['p99 ms'] < 20)}; a change is seen within 2 s: ${verdict(longest < freshWithinMs)}`,
  );
} finally {
  await cache.close();
  await search.close();
  await database.close();
  await admin.end();
  await redis.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
