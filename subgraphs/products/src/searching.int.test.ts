import { seal, subjectOf } from '@bazaar/events';
import { newId, openDatabase } from '@bazaar/service-kit';
import { customer, eventually, testLogger } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue, openShop, type Shop } from './fixture.ts';
import { fillWhenEmpty } from './search/fill-when-empty.ts';
import { createPostgresSearch } from './search/postgres/postgres-search.ts';
import { withSearch } from './search/with-search.ts';
import type { SeedData } from './seed.ts';
import { made, price, selling } from './selling.fixture.ts';

let shop: Shop;
let data: SeedData;
beforeAll(async () => {
  shop = await openShop({
    data: (sellerId) => {
      data = catalogue(sellerId, 60);
      return data;
    },
  });
});
afterAll(() => shop.stop());

type Found = {
  search: {
    nodes: { id: string; name: string }[];
    edges: { cursor: string; highlights: { field: string; snippet: string }[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
    facets: { name: string; values: { value: string; count: number }[] }[];
    facetsExact: boolean;
    didYouMean: string | null;
  };
};
const everything = `query ($query: String!, $filter: ProductSearchFilter, $sort: ProductSearchSort, $first: Int, $after: String) {
  search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after) {
    nodes { id name } edges { cursor highlights { field snippet } } pageInfo { hasNextPage endCursor }
    totalCount facets { name values { value count } } facetsExact didYouMean
  }
}`;
const search = async (query: string, more: Record<string, unknown> = {}) =>
  (await shop.as(customer(newId('user'))).data<Found>(everything, { query, ...more })).search;

describe('searching', () => {
  it('answers words with products, places, facets and a better spelling', async () => {
    const found = await search('lnen', { first: 3 });
    expect(found.nodes).toHaveLength(3);
    for (const { name } of found.nodes) expect(name).toMatch(/linen/i);
    expect(found.edges[0]?.highlights[0]?.snippet).toMatch(/⟦linen⟧/i);
    expect(found).toMatchObject({ didYouMean: 'linen', facetsExact: true, pageInfo: { hasNextPage: true } });
    expect(found.facets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['category', 'brand', 'priceBand', 'inStock', 'Material']),
    );
  });

  it('pages through everything once, in every order', async () => {
    for (const sort of ['RELEVANCE', 'PRICE_ASC', 'PRICE_DESC', 'NEWEST', 'RATING']) {
      const ids: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < 10; page += 1) {
        const found: Found['search'] = await search('', { sort, first: 7, after });
        ids.push(...found.nodes.map(({ id }) => id));
        after = found.pageInfo.endCursor;
        if (!found.pageInfo.hasNextPage) break;
      }
      expect(new Set(ids).size).toBe(60);
      expect(ids).toHaveLength(60);
    }
  });

  it('takes filters as facets give them', async () => {
    const brand = data.products[0]?.brand ?? '';
    const found = await search('', { filter: { brands: [brand], categoryId: data.categories[0]?.id } });
    const counted = found.facets
      .find(({ name }) => name === 'brand')
      ?.values.find(({ value }) => value === brand);
    expect(counted?.count).toBe(found.totalCount);
    expect((await search('', { filter: { categoryId: 'nonsense' } })).totalCount).toBe(0);
  });

  it.each([
    ['a page of none', { query: '', first: 0 }],
    ['a page of too many', { query: '', first: 101 }],
    ['a cursor of nobody', { query: '', after: 'nonsense' }],
    ['a rating out of range', { query: '', filter: { minRating: 6 } }],
    ['a query without end', { query: 'a'.repeat(501) }],
    ['a query with U+0000', { query: 'a\u0000b' }],
    ['too many brands', { query: '', filter: { brands: Array.from({ length: 101 }, String) } }],
  ])('refuses %s', async (_name, variables) => {
    const { errors } = await shop.client.ask(everything, variables);
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('costs the same statements for 5 products as for 50', async () => {
    const count = async (first: number): Promise<number> => {
      const start = shop.statements.length;
      await shop.client.data(
        'query ($first: Int) { search(query: "", first: $first) { totalCount facets { name } edges { highlights { field } node { id category { name } variants { sku } images { url } } } } }',
        { first },
      );
      return shop.statements
        .slice(start)
        .filter((statement) => !/outbox|inbox|select 1|pg_type/.test(statement)).length;
    };
    await count(5);
    // Tried again when a consumer ran statements of its own at the same moment.
    await eventually(async () => expect(await count(50)).toBe(await count(5)));
  });

  it('completes what is typed', async () => {
    const { searchSuggestions } = await shop.client.data<{
      searchSuggestions: {
        text: string;
        product: { name: string } | null;
        category: { name: string } | null;
      }[];
    }>('{ searchSuggestions(prefix: "lin", first: 5) { text product { name } category { name } } }');
    expect(searchSuggestions).toHaveLength(5);
    expect(searchSuggestions[0]).toEqual({ text: 'linen', product: null, category: null });
    expect(searchSuggestions.at(-1)?.product?.name).toMatch(/linen/i);
    const { errors } = await shop.client.ask('{ searchSuggestions(prefix: "lin", first: 21) { text } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});

describe('what changes is found as it is', () => {
  it('follows a product from draft to archive, and its price', async () => {
    const { mutate } = selling(shop.client);
    const draft = made(await mutate('createProduct', { name: 'Zebrawood tray' }));
    const { variants } = made(
      await mutate('addVariant', { productId: draft.id, sku: 'TRAY-1', options: [], price: price(777) }),
    );
    await mutate('publishProduct', { productId: draft.id });
    await eventually(async () =>
      expect((await search('zebrawood')).nodes.map(({ id }) => id)).toEqual([draft.id]),
    );
    await mutate('setVariantPrice', { variantId: variants[0]?.id, price: price(55_500) });
    await eventually(async () =>
      expect((await search('zebrawood', { filter: { minPrice: 55_500 } })).nodes).toHaveLength(1),
    );
    await mutate('updateProduct', { productId: draft.id, name: 'Bubinga tray' });
    await eventually(async () => expect((await search('bubinga')).nodes).toHaveLength(1));
    await mutate('archiveProduct', { productId: draft.id });
    await eventually(async () => expect((await search('bubinga')).nodes).toEqual([]));
  });

  it('follows stock and rating, the newest whatever the order of arrival', async () => {
    const bus = await shop.environment.bus();
    const [product] = data.products;
    const [variant] = product?.variants ?? [];
    if (!product || !variant) throw new Error('No product');
    const about = () => ({ id: newId('event'), source: 'test', time: new Date() });
    const stock = (version: number, available: number) =>
      seal(
        'inventory.stockChanged',
        {
          variantId: variant.id,
          productId: product.id,
          version,
          available,
          inStock: available > 0,
          lowStock: false,
          at: new Date().toISOString(),
        },
        about(),
      );
    const rating = (version: number, averageHundredths: number) =>
      seal('reviews.ratingChanged', { productId: product.id, version, averageHundredths, count: 9 }, about());
    const say = (type: 'inventory.stockChanged' | 'reviews.ratingChanged', message: { subject: string }) =>
      bus.jetstream.publish(subjectOf(type, message.subject), JSON.stringify(message));
    await say('inventory.stockChanged', stock(2, 3));
    await say('inventory.stockChanged', stock(1, 0));
    await say('reviews.ratingChanged', rating(5, 490));
    await say('reviews.ratingChanged', rating(4, 120));
    await eventually(async () => {
      const found = await search('', { filter: { inStock: true, minRating: 4.9 } });
      expect(found.nodes.map(({ id }) => id)).toEqual([product.id]);
    });
    await say('inventory.stockChanged', stock(3, 0));
    await eventually(async () => expect((await search('', { filter: { inStock: true } })).nodes).toEqual([]));
  });

  it('finds products by the new name of their branch', async () => {
    const branch = data.categories.at(-1);
    const answer = await shop.admin.data<{ updateCategory: { userErrors: unknown[] } }>(
      'mutation ($input: UpdateCategoryInput!) { updateCategory(input: $input) { userErrors { code } } }',
      { input: { categoryId: branch?.id, name: 'Heirlooms' } },
    );
    expect(answer.updateCategory.userErrors).toEqual([]);
    expect((await search('heirlooms')).totalCount).toBe(15);
  });

  it('is made findable where a shop is older than its search', async () => {
    const database = openDatabase(shop.databaseUrl, { max: 1, name: 'test' });
    const engine = createPostgresSearch(database.db);
    const before = await search('', { first: 100 });
    expect(await fillWhenEmpty(database.db, engine, testLogger())).toBe(false);
    await database.sql`delete from product_search`;
    expect((await search('')).totalCount).toBe(0);
    expect(await fillWhenEmpty(database.db, engine, testLogger())).toBe(true);
    expect(await search('', { first: 100 })).toEqual(before);
    await database.close();
  });

  it('is all there after a rebuild', async () => {
    const before = await search('', { first: 100 });
    expect(await withSearch({ databaseUrl: shop.databaseUrl }, (engine) => engine.rebuild())).toBe(
      before.totalCount,
    );
    expect(await search('', { first: 100 })).toEqual(before);
  });
});
