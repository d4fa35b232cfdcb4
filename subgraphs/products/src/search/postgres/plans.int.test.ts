import { migrate, newId, openDatabase, readPage } from '@bazaar/service-kit';
import { serviceEnv, type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlans } from '../../data/plans.fixture.ts';
import { catalogue } from '../../fixture.ts';
import { type SeedData, seed } from '../../seed.ts';
import { openSearch, withSearchSettings } from '../open-search.ts';
import { cursorLength, type SearchFilter, type SearchSort } from '../search-engine.ts';
import { createPostgresSearch } from './postgres-search.ts';

let environment: TestEnvironment;
let plans: ReturnType<typeof openPlans>;
let data: SeedData;

// Syllables, so that there are many words, as in a real catalogue.
const syllables = ['bra', 'cle', 'dor', 'fen', 'gri', 'hul', 'jas', 'kor', 'lim', 'mon', 'nep', 'ost'];
const wordOf = (index: number): string =>
  [index, Math.floor(index / 12), Math.floor(index / 144)].map((digit) => syllables[digit % 12]).join('');

beforeAll(async () => {
  environment = await testEnvironment();
  const { DATABASE_URL: databaseUrl = '' } = await serviceEnv(environment);
  await migrate(databaseUrl, new URL('../../../migrations/', import.meta.url));
  data = catalogue(newId('seller'), 6000);
  data = {
    ...data,
    products: data.products.map((product, index) => ({
      ...product,
      name: `${product.name} ${wordOf(index % 1700)}`,
      brand: `Maker ${wordOf(index % 300)}`,
    })),
  };
  await seed({ databaseUrl }, data);
  const database = openDatabase(databaseUrl, { max: 1, name: 'test' });
  const { engine, close } = openSearch(databaseUrl, { connections: 1 });
  await engine.setSynonyms(
    Array.from({ length: 1500 }, (_, index) => [wordOf(index), `also ${wordOf(index + 1)}`]),
  );
  await engine.promote('linen', [data.products[0]?.id ?? '']);
  await database.sql`insert into search_promotions select 'query ' || n, 'product_' || n, 0 from generate_series(1, 5000) n`;
  await database.sql`vacuum analyze`;
  await close();
  await database.close();
  plans = openPlans(withSearchSettings(databaseUrl));
});
afterAll(async () => {
  await plans.close();
  await environment.stop();
});

const noFilter: SearchFilter = {
  categoryId: null,
  brands: [],
  minPrice: null,
  maxPrice: null,
  minRating: null,
  inStock: null,
  attributes: [],
};
const filters: Record<string, Partial<SearchFilter>> = {
  'without a filter': {},
  'with prices': { minPrice: 1000, maxPrice: 1200 },
  'with stock': { inStock: true },
  'with a rating': { minRating: 400 },
  'with a brand and an attribute': {
    brands: [`Maker ${wordOf(7)}`],
    attributes: [{ name: 'Material', values: ['Linen'] }],
  },
};
const queries: Record<string, string> = {
  everything: '',
  'a rare word': wordOf(8),
  'a common word': 'linen',
  'a word of every description': 'plainly',
  'two words': `linen ${wordOf(5)}`,
  'a beginning': 'bracl',
  'a typo': 'lnien',
};
const sorts: SearchSort[] = ['RELEVANCE', 'PRICE_ASC', 'PRICE_DESC', 'NEWEST', 'RATING'];

describe('no search reads a table from end to end', () => {
  it.each(Object.entries(queries))('%s', async (_name, query) => {
    for (const filter of Object.values(filters))
      for (const sort of sorts)
        for (const plan of await plans.plansOf(async (db) => {
          const search = createPostgresSearch(db);
          const request = { query, sort, filter: { ...noFilter, ...filter } };
          const found = await search.search({ ...request, page: readPage({ first: 20 }, cursorLength) });
          await found.facets();
          await found.total();
          await found.highlights({ id: '', name: 'Linen', brand: null, description: null });
        }))
          expect(plan).not.toMatch(/Seq Scan/);
  });

  it('nor does a completion', async () => {
    // A few branches are read whole whatever their index.
    for (const prefix of ['l', 'lin', `linen ${wordOf(5).slice(0, 4)}`, 'SKU-1'])
      for (const plan of await plans.plansOf((db) => createPostgresSearch(db).suggest(prefix, 10)))
        expect(plan.replace(/Seq Scan on categories/g, '')).not.toMatch(/Seq Scan/);
  });
});
