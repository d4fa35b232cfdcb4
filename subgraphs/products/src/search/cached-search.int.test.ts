import { openReadCache, type Page, type ReadCache, readPage } from '@bazaar/service-kit';
import { eventually, type TestEnvironment, testEnvironment, testLogger } from '@bazaar/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCachedSearch } from './cached-search.ts';
import { cursorLength, type SearchEngine, type SearchRequest, type SearchResult } from './search-engine.ts';

// The engine behind is counted, and answers with what it was told to find last.

let environment: TestEnvironment;
let cache: ReadCache;
let search: SearchEngine['search'];
let other: SearchEngine['search'];
let asked: string[] = [];
let productId = 'product_1';

const find = async ({ query }: SearchRequest): Promise<SearchResult> => {
  asked.push(query);
  return {
    hits: [{ productId, place: ['RELEVANCE', 1, 7, null, productId] }],
    didYouMean: null,
    total: async () => 1,
    facets: async () => ({ facets: [{ name: 'brand', values: [{ value: 'Ada', count: 1 }] }], exact: true }),
    highlights: async ({ name }) => [{ field: 'name', snippet: `⟦${name}⟧` }],
  };
};
const none = async () => undefined;
const engine: SearchEngine = {
  search: find,
  suggest: async () => [],
  index: none,
  refresh: none,
  catchUp: none,
  rebuild: async () => 0,
  setSynonyms: none,
  promote: none,
};
const request = (query: string, page: Page = readPage({ first: 20 }, cursorLength)): SearchRequest => ({
  query,
  sort: 'RELEVANCE',
  filter: {
    categoryId: null,
    brands: [],
    minPrice: null,
    maxPrice: null,
    minRating: null,
    inStock: null,
    attributes: [],
  },
  page,
});
const foundBy = async (by: SearchEngine['search'], query: string): Promise<string | undefined> =>
  (await by(request(query))).hits[0]?.productId;

beforeAll(async () => {
  environment = await testEnvironment();
  cache = openReadCache(await environment.redisUrl(), {
    service: 'test',
    logger: testLogger(),
    patienceMs: 30_000,
  });
  ({ search } = createCachedSearch(engine, cache));
  other = createCachedSearch(engine, cache).search;
});
afterAll(async () => {
  await cache.close();
  await environment.stop();
});
beforeEach(() => {
  asked = [];
  productId = 'product_1';
});

it('what many search for at the same moment is found once', async () => {
  const found = await Promise.all(Array.from({ length: 50 }, () => foundBy(search, 'lamp')));
  expect(new Set(found)).toEqual(new Set(['product_1']));
  expect(asked).toEqual(['lamp']);
});

it('what was just found serves other instances, with total and facets, however it is capitalised', async () => {
  await eventually(async () => {
    const first = await search(request('sofa'));
    await Promise.all([first.total(), first.facets()]);
    asked = [];
    const again = await other(request('Sofa'));
    expect([again.hits, await again.total(), await again.facets()]).toEqual([
      first.hits,
      1,
      await first.facets(),
    ]);
    expect(asked).toEqual([]);
  });
});

it('a change is seen when its time is up', async () => {
  await foundBy(search, 'chair');
  productId = 'product_2';
  await eventually(async () => expect(await foundBy(other, 'chair')).toBe('product_2'));
});

it('further pages and other filters are what they are', async () => {
  await foundBy(search, 'desk');
  asked = [];
  const { page, ...rest } = request('desk');
  await search({ ...rest, page: { ...page, after: ['RELEVANCE', 1, 7, null, 'product_1'] } });
  await search({ ...rest, page, filter: { ...rest.filter, inStock: true } });
  await search({ ...rest, page, sort: 'NEWEST' });
  expect(asked).toEqual(['desk', 'desk', 'desk']);
});

it('highlights are made for the product as it is', async () => {
  const { highlights } = await search(request('bench'));
  const product = { id: 'product_1', name: 'Bench', brand: null, description: null };
  expect(await highlights(product)).toEqual([{ field: 'name', snippet: '⟦Bench⟧' }]);
});

it('an engine that fails fails whoever asks, and is asked anew', async () => {
  const failing = createCachedSearch(
    { ...engine, search: () => Promise.reject(new Error('The engine is away')) },
    cache,
  );
  await expect(failing.search(request('rug'))).rejects.toThrow('away');
  expect(await foundBy(search, 'rug')).toBe('product_1');
});
