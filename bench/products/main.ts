// What reading 50 products with their variants and pictures costs: from PostgreSQL, planned anew and prepared, and through Redis.
// node --import tsx bench/products/main.ts [--pages 2000] [--products 5000] [--at-a-time 50] [--rounds 3]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres, startRedis } from '@bazaar/servers';
import {
  createLogger,
  type Database,
  migrate,
  newId,
  openDatabase,
  openReadCache,
} from '@bazaar/service-kit';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import {
  cachedImageLists,
  cachedProducts,
  cachedVariantLists,
} from '../../subgraphs/products/src/cache/cached-products.ts';
import { imagesOfProducts, productsByIds } from '../../subgraphs/products/src/data/products.ts';
import { variantsOfProducts } from '../../subgraphs/products/src/data/variants.ts';
import { groupBy } from '../../subgraphs/products/src/group-by.ts';
import { type SeedData, type SeedProduct, seed } from '../../subgraphs/products/src/seed.ts';
import { createRandom, makeCatalogue } from '../search/catalogue.ts';
import { measure, rowOf } from '../shared/measure.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    products: { type: 'string', default: '5000' },
    'at-a-time': { type: 'string', default: '50' },
    rounds: { type: 'string', default: '3' },
  },
});
const pageCount = Number(values.pages);
const pageSize = Number(values['at-a-time']);
const concurrency = 8;

// Three sizes and two pictures each, as in most shops.
const withMore = (data: SeedData): SeedData => ({
  ...data,
  products: data.products.map(
    (product): SeedProduct => ({
      ...product,
      options: [{ name: 'Size', values: ['S', 'M', 'L'] }],
      variants: product.variants.flatMap((variant) =>
        ['S', 'M', 'L'].map((value) => ({
          ...variant,
          id: newId('variant'),
          sku: `${variant.sku}-${value}`,
          options: [{ name: 'Size', value }],
        })),
      ),
      images: ['front', 'back'].map((side) => ({
        id: newId('image'),
        url: `https://cdn.example.test/${product.slug}-${side}.jpg`,
        altText: `${product.name}, ${side}`,
        width: 1200,
        height: 900,
      })),
    }),
  ),
});

const folder = await mkdtemp(join(tmpdir(), 'bazaar-bench-products-'));
const [server, redis] = await Promise.all([
  startPostgres({ folder, durable: true }),
  startRedis({ folder, durable: false }),
]);
const database = openDatabase(server.url, { max: 4, name: 'bench' });
const plainClient = postgres(server.url, { max: 4, onnotice: () => undefined });
const cache = openReadCache(redis.url, {
  service: 'bench',
  logger: createLogger({ name: 'bench', level: 'silent' }),
});
try {
  await migrate(server.url, new URL('../../subgraphs/products/migrations/', import.meta.url));
  const data = withMore(makeCatalogue(Number(values.products)));
  await seed({ databaseUrl: server.url }, data);
  await database.sql`vacuum analyze`;
  const ids = data.products.map(({ id }) => id);
  const random = createRandom(5);
  const pages = Array.from({ length: pageCount }, () => {
    const chosen = new Set<string>();
    while (chosen.size < Math.min(pageSize, ids.length)) {
      const id = ids[Math.floor(random() * ids.length)];
      if (id !== undefined) chosen.add(id);
    }
    return [...chosen];
  });

  const fromPostgres = (db: Database) => (page: readonly string[]) =>
    Promise.all([productsByIds(db, page), variantsOfProducts(db, page), imagesOfProducts(db, page)]);
  const lists = <Row extends { productId: string }>(rows: readonly Row[], page: readonly string[]) => {
    const groups = groupBy(rows, ({ productId }) => productId);
    return new Map(page.map((id) => [id, groups.get(id) ?? []]));
  };
  const throughRedis = (page: readonly string[]) =>
    Promise.all([
      cache.through(
        cachedProducts,
        page,
        async (missing) => new Map((await productsByIds(database.db, missing)).map((row) => [row.id, row])),
      ),
      cache.through(cachedVariantLists, page, async (missing) =>
        lists(await variantsOfProducts(database.db, missing), missing),
      ),
      cache.through(cachedImageLists, page, async (missing) =>
        lists(await imagesOfProducts(database.db, missing), missing),
      ),
    ]);
  const ways: [string, (page: readonly string[]) => Promise<unknown>][] = [
    ['PostgreSQL, planned anew', fromPostgres(drizzle(plainClient))],
    ['PostgreSQL, prepared', fromPostgres(database.db)],
    ['Redis', throughRedis],
  ];
  for (const [, read] of ways) await measure(pages.slice(0, 200), concurrency, read);
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    const rows = [];
    for (const [name, read] of ways) {
      // Entries live for a minute: all are there again before each round.
      if (name === 'Redis')
        for (let at = 0; at < ids.length; at += 100) await throughRedis(ids.slice(at, at + 100));
      rows.push(rowOf(`${pageSize} products, ${name}`, await measure(pages, concurrency, read)));
    }
    console.log(`Round ${round}`);
    console.table(rows);
  }
} finally {
  await cache.close();
  await plainClient.end();
  await database.close();
  await redis.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
