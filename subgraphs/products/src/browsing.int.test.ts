import { guest } from '@bazaar/identity';
import { newId } from '@bazaar/service-kit';
import { customer, eventually, type SignedClient, seller } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue, openShop, type Shop, seedProduct } from './fixture.ts';
import type { SeedData } from './seed.ts';

const count = 47;
let shop: Shop;
let data: SeedData;
let anybody: SignedClient;

beforeAll(async () => {
  shop = await openShop({
    data: (sellerId) => {
      data = catalogue(sellerId, count);
      const drafts = [1000, 1001].map((index) => ({
        ...seedProduct(index, { sellerId, categoryId: null }),
        status: 'DRAFT' as const,
      }));
      const rival = {
        ...seedProduct(1002, { sellerId: newId('seller'), categoryId: null }),
        status: 'DRAFT' as const,
      };
      data = { ...data, products: [...data.products, ...drafts, rival] };
      return data;
    },
  });
  anybody = shop.as(guest);
});
afterAll(() => shop.stop());

type Connection = {
  nodes: { id: string; name: string; priceRange: { min: { amount: number } }; createdAt: string }[];
  edges: { cursor: string }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
};

const query = `query ($filter: ProductFilter, $sort: ProductSort, $first: Int, $after: String, $last: Int, $before: String) {
  products(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
    nodes { id name priceRange { min { amount } } createdAt } edges { cursor }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount
  }
}`;
const list = async (variables: Record<string, unknown>, client = anybody): Promise<Connection> =>
  (await client.data<{ products: Connection }>(query, variables)).products;

const walk = async (
  variables: Record<string, unknown>,
  way: 'forward' | 'backward',
  between: () => Promise<void> = async () => undefined,
): Promise<Connection['nodes']> => {
  const nodes: Connection['nodes'] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Connection = await list({
      ...variables,
      ...(way === 'forward' ? { first: 10, after: cursor } : { last: 10, before: cursor }),
    });
    if (way === 'forward') nodes.push(...page.nodes);
    else nodes.unshift(...page.nodes);
    cursor = way === 'forward' ? page.pageInfo.endCursor : page.pageInfo.startCursor;
    if (way === 'forward' ? !page.pageInfo.hasNextPage : !page.pageInfo.hasPreviousPage) return nodes;
    await between();
  }
};

const insertOne = async (name: string): Promise<void> => {
  const { client } = shop;
  const made = await client.data<{ createProduct: { product: { id: string } } }>(
    'mutation ($name: String!) { createProduct(input: { name: $name }) { product { id } } }',
    { name },
  );
  const productId = made.createProduct.product.id;
  await client.data(
    `mutation ($productId: ID!, $sku: String!) {
      addVariant(input: { productId: $productId, sku: $sku, options: [], price: { amount: 1450, currency: EUR } }) { userErrors { code } }
      publishProduct(input: { productId: $productId }) { userErrors { code } }
    }`,
    { productId, sku: productId },
  );
};

describe('a list of products', () => {
  it('shows what is on sale, newest first, 20 a page', async () => {
    const page = await list({});
    expect(page.nodes).toHaveLength(20);
    expect(page.totalCount).toBe(count);
    const times = page.nodes.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it.each([
    ['CREATED_AT', 'ASC'],
    ['CREATED_AT', 'DESC'],
    ['NAME', 'ASC'],
    ['NAME', 'DESC'],
    ['PRICE', 'ASC'],
    ['PRICE', 'DESC'],
  ])('reads the same from both ends by %s %s, each product once', async (field, direction) => {
    const sort = { field, direction };
    const forward = await walk({ sort }, 'forward');
    const backward = await walk({ sort }, 'backward');
    expect(forward).toHaveLength(count);
    expect(new Set(forward.map(({ id }) => id)).size).toBe(count);
    expect(backward).toEqual(forward);
    const collator = new Intl.Collator('und');
    const compare = {
      CREATED_AT: (a: Connection['nodes'][0], b: Connection['nodes'][0]) =>
        a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0,
      NAME: (a: Connection['nodes'][0], b: Connection['nodes'][0]) => collator.compare(a.name, b.name),
      PRICE: (a: Connection['nodes'][0], b: Connection['nodes'][0]) =>
        a.priceRange.min.amount - b.priceRange.min.amount,
    }[field];
    if (!compare) throw new Error(`Unknown field ${field}`);
    const sign = direction === 'ASC' ? 1 : -1;
    forward.slice(1).forEach((node, index) => {
      const previous = forward[index];
      if (previous) expect(sign * compare(previous, node)).toBeLessThanOrEqual(0);
    });
  });

  it('filters by category and all below, brand, seller and price', async () => {
    const [home] = data.categories;
    const inHome = (await list({ filter: { categoryId: home?.id } })).totalCount;
    expect(inHome).toBe(24);
    expect((await list({ filter: { categoryId: newId('category') } })).nodes).toEqual([]);
    expect((await list({ filter: { categoryId: 'nonsense' } })).totalCount).toBe(0);
    expect((await list({ filter: { sellerId: shop.sellerId } })).totalCount).toBe(count);
    expect((await list({ filter: { sellerId: newId('seller') } })).totalCount).toBe(0);
    expect((await list({ filter: { brands: ['Brand 0', 'Brand 1'] } })).totalCount).toBe(20);
    expect((await list({ filter: { brands: [] } })).totalCount).toBe(0);
    const priced = await list({ filter: { minPrice: 1200, maxPrice: 1300 }, first: 100 });
    expect(new Set(priced.nodes.map((node) => node.priceRange.min.amount))).toEqual(new Set([1200, 1300]));
    expect((await list({ filter: { minPrice: 5, maxPrice: -5 } })).totalCount).toBe(0);
  });

  it('shows drafts to their seller and to admins, and lets nobody else ask by status', async () => {
    const filter = { status: 'DRAFT' };
    expect((await list({ filter }, shop.client)).totalCount).toBe(2);
    expect((await list({ filter }, shop.admin)).totalCount).toBe(3);
    const rival = shop.as(seller(newId('user'), newId('seller')));
    expect((await list({ filter }, rival)).totalCount).toBe(0);
    expect((await list({ filter: { ...filter, sellerId: shop.sellerId } }, rival)).totalCount).toBe(0);
    const code = async (client: SignedClient) =>
      (await client.ask(query, { filter })).errors?.[0]?.extensions?.['code'];
    expect(await code(anybody)).toBe('UNAUTHENTICATED');
    expect(await code(shop.as(customer(newId('user'))))).toBe('FORBIDDEN');
  });

  it.each([
    { first: 0 },
    { first: 101 },
    { first: -1 },
    { first: 1, last: 1 },
    { after: 'rubbish' },
    { after: Buffer.from('["CREATED_AT","yesterday","x"]').toString('base64url') },
    { after: Buffer.from('["CREATED_AT",null,null]').toString('base64url') },
    { after: Buffer.from('["NAME","a","product_1"]').toString('base64url') },
    { sort: { field: 'PRICE' }, after: Buffer.from('["PRICE",99999999999,"x"]').toString('base64url') },
    { filter: { brands: ['\u0000'] } },
  ])('refuses %j', async (variables) => {
    const { errors } = await anybody.ask(query, variables);
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it.each(['CREATED_AT', 'NAME', 'PRICE'])(
    'shows each product once by %s though others go on sale meanwhile',
    async (field) => {
      const before = new Set(
        (await walk({ sort: { field, direction: 'ASC' } }, 'forward')).map(({ id }) => id),
      );
      let serial = 0;
      const seen = await walk({ sort: { field, direction: 'ASC' } }, 'forward', async () => {
        serial += 1;
        await insertOne(`${serial % 2 === 0 ? 'Aaa' : 'Zzz'} ${field}`);
      });
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      const again = new Set(seen.map(({ id }) => id));
      for (const id of before) expect(again).toContain(id);
    },
  );
});

describe('finding one', () => {
  it('needs exactly one key', async () => {
    for (const asked of ['product', 'productVariant', 'category'])
      expect((await anybody.ask(`{ ${asked} { id } }`)).errors?.[0]?.extensions?.['code']).toBe(
        'BAD_USER_INPUT',
      );
    const both = await anybody.ask('{ product(id: "a", slug: "b") { id } }');
    expect(both.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('answers null for what is not there', async () => {
    const found = await anybody.data(
      `query ($odd: String!) { a: product(id: "product_1") { id } b: product(slug: $odd) { id } c: productVariant(sku: $odd) { id }
        d: category(id: "category_' or 1=1") { id } e: productVariant(id: "x") { id } f: category(slug: "none") { id } }`,
      { odd: 'a\u0000b' },
    );
    expect(found).toEqual({ a: null, b: null, c: null, d: null, e: null, f: null });
  });
});

// What follows from reading the clock, health checks and the outbox is no part of a request.
const reads = (statements: readonly string[]): string[] =>
  statements.filter((each) => /^select/.test(each) && !/"outbox"|select 1/.test(each));

describe('statements', () => {
  it('reads 50 products with all they hold in one statement a type', () =>
    // Tried again when a consumer ran statements of its own at the same moment.
    eventually(async () => {
      const start = shop.statements.length;
      const { products } = await anybody.data<{
        products: { nodes: unknown[] };
      }>(`{ products(first: 50) { nodes {
      id name brand status version attributes { name value } options { name values } priceRange { min { formatted } }
      category { name } seller { id } images { url altText } variants { sku price { amount } options { value } product { name } }
    } } }`);
      expect(products.nodes.length).toBe(50);
      const tables = reads(shop.statements.slice(start)).map((each) => /from "(\w+)"/.exec(each)?.[1]);
      expect(tables.toSorted()).toEqual(['categories', 'product_images', 'product_variants', 'products']);
    }));

  it('resolves 50 references to products and variants in one statement a type', () =>
    // Tried again when a consumer ran statements of its own at the same moment.
    eventually(async () => {
      const some = data.products.slice(0, 25);
      const representations = some.flatMap(({ id, variants }) => [
        { __typename: 'Product', id },
        { __typename: 'ProductVariant', id: variants[0]?.id },
      ]);
      const start = shop.statements.length;
      const { _entities } = await anybody.data<{ _entities: ({ name?: string; sku?: string } | null)[] }>(
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { name variants { sku } } ... on ProductVariant { sku product { name } } } }`,
        { r: representations },
      );
      expect(_entities).toHaveLength(50);
      expect(_entities[0]?.name).toBe(some[0]?.name);
      expect(_entities[1]?.sku).toBe(some[0]?.variants[0]?.sku);
      // Products are asked for by reference and once more for the variants' own.
      const tables = reads(shop.statements.slice(start)).map((each) => /from "(\w+)"/.exec(each)?.[1]);
      expect(tables.filter((table) => table === 'product_variants')).toHaveLength(2);
      expect(tables.filter((table) => table === 'products')).toHaveLength(1);
    }));

  it('pages through the products of every branch and seller at once', () =>
    // Tried again when a consumer ran statements of its own at the same moment.
    eventually(async () => {
      const start = shop.statements.length;
      type Branch = { slug: string; children: Branch[]; products: Connection };
      const answer = await anybody.data<{ categories: Branch[] }>(`{ categories { slug
      products(first: 3, sort: { field: PRICE, direction: ASC }) { nodes { id } totalCount pageInfo { hasNextPage } }
      children { slug ancestors { slug } parent { slug } products(first: 3) { nodes { id category { slug } seller { products(first: 2) { nodes { id } totalCount } } } totalCount } } } }`);
      expect(answer.categories.map(({ slug, products }) => [slug, products.totalCount])).toEqual([
        ['home', 24],
        ['wear', 23],
      ]);
      expect(answer.categories[0]?.products.nodes).toHaveLength(3);
      expect(answer.categories[0]?.children.map(({ slug }) => slug)).toEqual(['home-new', 'home-old']);
      // Branches: the top and those below, which serve as parents too. Products: a page and a count for each of three lists.
      expect(reads(shop.statements.slice(start))).toHaveLength(8);
    }));
});
