import { type Database, migrate, newId, readPage } from '@bazaar/service-kit';
import { serviceEnv, type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../fixture.ts';
import { type SeedData, seed } from '../seed.ts';
import { imageFile } from './image-files.ts';
import {
  countProductsBelow,
  type Listing,
  listProducts,
  listProductsBelow,
  type Selection,
} from './listing.ts';
import { openPlans } from './plans.fixture.ts';
import { imagesOfProducts, productsByIds, productsBySlugs } from './products.ts';
import { priceAt, variantsByIds, variantsBySkus, variantsOfProducts } from './variants.ts';

let environment: TestEnvironment;
let plans: ReturnType<typeof openPlans>;
let data: SeedData;
let sellerId: string;

beforeAll(async () => {
  environment = await testEnvironment();
  const { DATABASE_URL: databaseUrl = '' } = await serviceEnv(environment);
  await migrate(databaseUrl, new URL('../../migrations/', import.meta.url));
  sellerId = newId('seller');
  const shops = [sellerId, ...Array.from({ length: 9 }, () => newId('seller'))];
  data = catalogue(sellerId, 3000);
  data = {
    ...data,
    products: data.products.map((product, index) => ({
      ...product,
      sellerId: shops[index % 10] ?? sellerId,
    })),
  };
  await seed({ databaseUrl }, data);
  plans = openPlans(databaseUrl);
});
afterAll(async () => {
  await plans.close();
  await environment.stop();
});

const plansOf = (read: (db: Database) => Promise<unknown>): Promise<string[]> => plans.plansOf(read);

const all: Selection = {
  status: 'PUBLISHED',
  sellerIds: [],
  categoryId: null,
  brands: null,
  minPrice: null,
  maxPrice: null,
};
const listing = (
  selection: Partial<Selection>,
  sort: Listing['sort'] = { field: 'CREATED_AT', descending: true },
  after: (string | number)[] | null = null,
): Listing => ({
  selection: { ...all, ...selection },
  sort,
  page: { ...readPage({ first: 20 }, 2), after },
});

const ids = () => data.products.slice(0, 50).map(({ id }) => id);
const variantIds = () => data.products.slice(0, 50).flatMap(({ variants }) => variants.map(({ id }) => id));
const leaf = () => data.categories.at(-1)?.id ?? '';

describe('no table of the catalogue is read from end to end', () => {
  it.each<[string, (db: Database) => Promise<unknown>]>([
    ['products by id', (db) => productsByIds(db, ids())],
    ['products by slug', (db) => productsBySlugs(db, ['product-7', 'product-8'])],
    ['variants by id', (db) => variantsByIds(db, variantIds())],
    ['variants by SKU', (db) => variantsBySkus(db, ['SKU-7-S', 'SKU-8-M'])],
    ['variants of products', (db) => variantsOfProducts(db, ids())],
    ['pictures of products', (db) => imagesOfProducts(db, ids())],
    ['a picture', (db) => imageFile(db, '/images/0/1.svg')],
    ['a price of a day', (db) => priceAt(db, variantIds()[0] ?? '', new Date())],
  ])('%s', async (_name, read) => {
    for (const plan of await plansOf(read)) expect(plan).not.toMatch(/Seq Scan/);
  });

  it.each<[string, () => Listing]>([
    ['newest', () => listing({})],
    ['newest, further on', () => listing({}, undefined, ['2025-01-01T05:00:00.000Z', newId('product')])],
    ['by name', () => listing({}, { field: 'NAME', descending: false })],
    [
      'by name, further on',
      () => listing({}, { field: 'NAME', descending: false }, ['Oak bench', newId('product')]),
    ],
    ['cheapest', () => listing({}, { field: 'PRICE', descending: false })],
    [
      'dearest, further on',
      () => listing({}, { field: 'PRICE', descending: true }, [1500, newId('product')]),
    ],
  ])('a list in the order of its index: %s', async (_name, asked) => {
    for (const plan of await plansOf((db) => listProducts(db, asked())))
      expect(plan).not.toMatch(/Seq Scan|Sort/);
  });

  it.each<[string, () => Listing]>([
    ['of a branch', () => listing({ categoryId: leaf() })],
    [
      'of a top branch, cheapest',
      () => listing({ categoryId: data.categories[0]?.id ?? '' }, { field: 'PRICE', descending: false }),
    ],
    ['of a seller', () => listing({ sellerIds: [sellerId] })],
    ['of brands', () => listing({ brands: ['Brand 1', 'Brand 2'] })],
    [
      'in a price range',
      () => listing({ minPrice: 1000, maxPrice: 1100 }, { field: 'PRICE', descending: false }),
    ],
  ])('a filtered list: %s', async (_name, asked) => {
    for (const plan of await plansOf((db) => listProducts(db, asked())))
      expect(plan).not.toMatch(/Seq Scan on products/);
  });

  it('lists below many branches or sellers at once', async () => {
    const branches = data.categories.map(({ id }) => id);
    for (const read of [
      (db: Database) => listProductsBelow(db, 'category', branches, listing({})),
      (db: Database) => listProductsBelow(db, 'seller', [sellerId], listing({})),
      (db: Database) => countProductsBelow(db, 'seller', [sellerId], all),
    ])
      for (const plan of await plansOf(read)) expect(plan).not.toMatch(/Seq Scan on products/);
  });
});
