// Searches with facets and completions at 100,000 products, eight at a time, beside a plain one-table search on the same data.
// node --import tsx bench/search/main.ts [--products 100000] [--searches 3000] [--baseline 300]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '@bazaar/servers';
import { migrate, openDatabase, readPage } from '@bazaar/service-kit';
import postgres from 'postgres';
import { storeRatings, storeStock } from '../../subgraphs/products/src/data/search-signals.ts';
import { openSearch } from '../../subgraphs/products/src/search/open-search.ts';
import { cursorLength } from '../../subgraphs/products/src/search/search-engine.ts';
import { seed } from '../../subgraphs/products/src/seed.ts';
import { type CpuTimes, cpuEach, cpuTimes } from '../shared/cpu.ts';
import { createBaseline, searchBaseline } from './baseline.ts';
import { createRandom, makeCatalogue } from './catalogue.ts';
import { makePrefixes, makeQueries } from './queries.ts';

const { values } = parseArgs({
  options: {
    products: { type: 'string', default: '100000' },
    searches: { type: 'string', default: '3000' },
    baseline: { type: 'string', default: '300' },
    concurrency: { type: 'string', default: '8' },
  },
});
const [products, searches, baselines, concurrency] = [
  values.products,
  values.searches,
  values.baseline,
  values.concurrency,
].map(Number) as [number, number, number, number];

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs `work` over all items, so many at a time; answers how long each took, in ms, shortest first. */
const run = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<number[]> => {
  const times: number[] = [];
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      const start = performance.now();
      await work(item);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return times.sort((a, b) => a - b);
};
const quantile = (times: readonly number[], share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const row = (name: string, times: readonly number[], elapsed: number, cpu: CpuTimes) => ({
  what: name,
  'p50 ms': Number(quantile(times, 0.5).toFixed(1)),
  'p99 ms': Number(quantile(times, 0.99).toFixed(1)),
  'a second': Math.round(times.length / (elapsed / 1000)),
  'CPU ms, Node': Number((cpu.get('bench') ?? 0).toFixed(2)),
  'CPU ms, PostgreSQL': Number((cpu.get('postgres') ?? 0).toFixed(2)),
});
const measure = async <Item>(
  name: string,
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
) => {
  const before = cpuTimes();
  const start = performance.now();
  const times = await run(items, work);
  const elapsed = performance.now() - start;
  return row(name, times, elapsed, cpuEach(before, cpuTimes(), times.length));
};

const folder = await mkdtemp(join(tmpdir(), 'bazaar-bench-search-'));
const server = await startPostgres({ folder, durable: true });
const admin = postgres(server.url, { max: 1, onnotice: () => undefined });
await admin`create database bench_search`;
const url = new URL(server.url);
url.pathname = '/bench_search';
const databaseUrl = url.href;
const database = openDatabase(databaseUrl, { max: concurrency, name: 'bench' });
const search = openSearch(databaseUrl, { connections: 4 });
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
  const find = async ({ query, filter, sort }: (typeof queries)[number]): Promise<void> => {
    const result = await search.engine.search({
      query,
      filter,
      sort,
      page: readPage({ first: 20 }, cursorLength),
    });
    await Promise.all([result.total(), result.facets()]);
  };
  // Warm both: caches of pages and plans are part of running, not of starting.
  await run(queries.slice(0, 300), find);
  await run(queries.slice(0, 16), (query) => searchBaseline(database.sql, query));

  const found = await measure('search with facets', queries, find);
  const plain = await measure('baseline: ts_rank, a query a facet', queries.slice(0, baselines), (query) =>
    searchBaseline(database.sql, query),
  );
  const completed = await measure('suggestions', makePrefixes(searches), (prefix) =>
    search.engine.suggest(prefix, 10),
  );
  console.table([found, plain, completed]);
  console.log(
    `p50 ratio to the baseline: ${(plain['p50 ms'] / found['p50 ms']).toFixed(1)}; p99: ${(plain['p99 ms'] / found['p99 ms']).toFixed(1)}`,
  );
  console.log(
    `Goals: search p99 < 100 ms: ${found['p99 ms'] < 100 ? 'met' : 'MISSED'}; suggestions p99 < 20 ms: ${completed['p99 ms'] < 20 ? 'met' : 'MISSED'}`,
  );
} finally {
  await search.close();
  await database.close();
  await admin.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
