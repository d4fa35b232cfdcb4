import { setTimeout as sleep } from 'node:timers/promises';
import { guest } from '@bazaar/identity';
import { newId, openDatabase } from '@bazaar/service-kit';
import { customer, eventually, type SignedClient, seller } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { priceAt } from './data/variants.ts';
import { openShop, type Shop } from './fixture.ts';

type Problem = { code: string; path: string[] | null };
type Variant = { id: string; sku: string };
type Product = {
  id: string;
  slug: string;
  name: string;
  status: string;
  version: number;
  priceRange: { min: { amount: number }; max: { amount: number } } | null;
  options: { name: string; values: string[] }[];
  variants: Variant[];
};
type Payload = { product: Product | null; productVariant?: Variant | null; userErrors: Problem[] };

const productFields =
  'id slug name status version priceRange { min { amount } max { amount } } options { name values } variants { id sku }';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const mutate = async (
  name: string,
  input: Record<string, unknown>,
  client: SignedClient = shop.client,
): Promise<Payload> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const variant = /variant/i.test(name) ? 'productVariant { id sku }' : '';
  const answer = await client.data<Record<string, Payload>>(
    `mutation ($input: ${type}) { ${name}(input: $input) { product { ${productFields} } ${variant} userErrors { code path } } }`,
    { input },
  );
  const payload = answer[name];
  if (!payload) throw new Error(`No ${name} in the answer`);
  return payload;
};

const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);

const made = (payload: Payload): Product => {
  if (!payload.product || payload.userErrors.length > 0) throw new Error(JSON.stringify(payload));
  return payload.product;
};

let serial = 0;
const price = (amount: number, currency = 'EUR') => ({ amount, currency });
const draft = async (): Promise<Product> => {
  serial += 1;
  return made(await mutate('createProduct', { name: `Thing ${serial}` }));
};
const withVariant = async (): Promise<Product & { variant: Variant }> => {
  const { id } = await draft();
  const product = made(
    await mutate('addVariant', { productId: id, sku: `THING-${serial}`, options: [], price: price(1200) }),
  );
  const [variant] = product.variants;
  if (!variant) throw new Error('No variant');
  return { ...product, variant };
};
const published = async () => {
  const product = await withVariant();
  return { ...product, ...made(await mutate('publishProduct', { productId: product.id })) };
};
const find = async (id: string, client: SignedClient): Promise<Product | null> =>
  (
    await client.data<{ product: Product | null }>(
      `query ($id: ID) { product(id: $id) { ${productFields} } }`,
      { id },
    )
  ).product;

describe('a product from draft to withdrawal', () => {
  it('is made as a draft, gets a form, goes on sale and is withdrawn', async () => {
    const created = await draft();
    expect(created).toMatchObject({ status: 'DRAFT', version: 1, priceRange: null, slug: `thing-${serial}` });
    const formed = made(
      await mutate('addVariant', {
        productId: created.id,
        expectedVersion: 1,
        sku: 'WHOLE-1',
        options: [{ name: 'Size', value: 'M' }],
        price: price(1990),
        compareAtPrice: price(2490),
      }),
    );
    expect(formed).toMatchObject({
      version: 2,
      options: [{ name: 'Size', values: ['M'] }],
      priceRange: { min: { amount: 1990 }, max: { amount: 1990 } },
    });
    expect(made(await mutate('publishProduct', { productId: created.id }))).toMatchObject({
      status: 'PUBLISHED',
      version: 3,
    });
    expect(made(await mutate('publishProduct', { productId: created.id })).version).toBe(3);
    expect(made(await mutate('archiveProduct', { productId: created.id }))).toMatchObject({
      status: 'ARCHIVED',
      version: 4,
    });
  });

  it('does not go on sale without a form', async () => {
    const { id } = await draft();
    expect(codes(await mutate('publishProduct', { productId: id }))).toEqual(['NO_VARIANTS']);
  });

  it('tells the others of every change, with everything in it', async () => {
    const bus = await shop.environment.bus();
    const heard: { version: number; status: string; variants: unknown[]; categoryPath: string[] }[] = [];
    const { id } = await draft();
    const listener = bus.listen('products.changed', id, ({ data }) => heard.push(data));
    await bus.connection.flush();
    await mutate('addVariant', { productId: id, sku: 'HEARD-1', options: [], price: price(5) });
    await mutate('publishProduct', { productId: id });
    await eventually(() => expect(heard).toHaveLength(2));
    listener.stop();
    const last = heard.toSorted((a, b) => a.version - b.version).at(-1);
    expect(last).toMatchObject({
      version: 3,
      status: 'PUBLISHED',
      categoryPath: [],
      variants: [
        { sku: 'HEARD-1', price: { amount: 5, currency: 'EUR' }, compareAtPrice: null, weightGrams: 0 },
      ],
    });
  });
});

describe('who sees what', () => {
  const reference = async (client: SignedClient, representation: Record<string, string>) =>
    (
      await client.data<{ _entities: unknown[] }>(
        'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Product { name } ... on ProductVariant { sku product { name } } } }',
        { r: [representation] },
      )
    )._entities[0];

  it('shows a draft to its seller and to admins only, whatever way it is asked for', async () => {
    const { id, slug, variant } = await withVariant();
    const rival = shop.as(seller(newId('user'), newId('seller')));
    expect(await find(id, shop.client)).not.toBeNull();
    expect(await find(id, shop.admin)).not.toBeNull();
    for (const stranger of [rival, shop.as(guest), shop.as(customer(newId('user')))]) {
      expect(await find(id, stranger)).toBeNull();
      const other = await stranger.data(
        'query ($slug: String, $sku: String) { product(slug: $slug) { id } productVariant(sku: $sku) { id } }',
        { slug, sku: variant.sku },
      );
      expect(other).toEqual({ product: null, productVariant: null });
      expect(await reference(stranger, { __typename: 'Product', id })).toBeNull();
      expect(await reference(stranger, { __typename: 'ProductVariant', id: variant.id })).toBeNull();
      expect(await reference(stranger, { __typename: 'ProductVariant', sku: variant.sku })).toBeNull();
    }
  });

  it('still names a withdrawn product, but never one that was withdrawn as a draft', async () => {
    const sold = await published();
    const hidden = await withVariant();
    await mutate('archiveProduct', { productId: sold.id });
    await mutate('archiveProduct', { productId: hidden.id });
    const anybody = shop.as(guest);
    expect(await reference(anybody, { __typename: 'Product', id: sold.id })).toMatchObject({
      name: sold.name,
    });
    expect(await reference(anybody, { __typename: 'ProductVariant', sku: sold.variant.sku })).toMatchObject({
      product: { name: sold.name },
    });
    expect(await reference(anybody, { __typename: 'Product', id: hidden.id })).toBeNull();
    const { products } = await anybody.data<{ products: { nodes: { id: string }[] } }>(
      '{ products(first: 100) { nodes { id } } }',
    );
    expect(products.nodes.map(({ id }) => id)).not.toContain(sold.id);
  });

  it('lets nobody change what is another seller’s, as if it were not there', async () => {
    const { id, variant } = await published();
    const rival = shop.as(seller(newId('user'), newId('seller')));
    const asked: [string, Record<string, unknown>][] = [
      ['updateProduct', { productId: id, name: 'Mine' }],
      ['archiveProduct', { productId: id }],
      ['addVariant', { productId: id, sku: 'RIVAL', options: [], price: price(1) }],
      ['setVariantPrice', { variantId: variant.id, price: price(1) }],
      ['updateVariant', { variantId: variant.id, sku: 'RIVAL' }],
      ['publishProduct', { productId: newId('product') }],
      ['publishProduct', { productId: 'product_1' }],
      ['updateVariant', { variantId: "' or 1=1" }],
    ];
    for (const [name, input] of asked) expect(codes(await mutate(name, input, rival))).toEqual(['NOT_FOUND']);
    expect(made(await mutate('updateProduct', { productId: id, name: 'By an admin' }, shop.admin)).name).toBe(
      'By an admin',
    );
  });

  it('asks for a role: guests and customers make nothing', async () => {
    const query = 'mutation { createProduct(input: { name: "X" }) { product { id } } }';
    const code = async (client: SignedClient) => (await client.ask(query)).errors?.[0]?.extensions?.['code'];
    expect(await code(shop.as(guest))).toBe('UNAUTHENTICATED');
    expect(await code(shop.as(customer(newId('user'))))).toBe('FORBIDDEN');
    const unsigned = await fetch(shop.service.url, {
      method: 'POST',
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(unsigned.status).toBe(401);
  });

  it('lets an admin, and nobody else, file a product under any seller', async () => {
    const sellerId = newId('seller');
    expect(codes(await mutate('createProduct', { name: 'X', sellerId }, shop.admin))).toEqual([]);
    expect(codes(await mutate('createProduct', { name: 'X' }, shop.admin))).toEqual(['INVALID_INPUT']);
    await expect(mutate('createProduct', { name: 'X', sellerId })).rejects.toThrow('FORBIDDEN');
  });
});

describe('changing a product', () => {
  it('is found under every slug it had, and keeps them from others', async () => {
    const { id, slug } = await published();
    made(await mutate('updateProduct', { productId: id, slug: 'a-new-name' }));
    const bySlug = async (wanted: string) =>
      (
        await shop
          .as(guest)
          .data<{ product: { id: string; slug: string } | null }>(
            'query ($s: String) { product(slug: $s) { id slug } }',
            { s: wanted },
          )
      ).product;
    expect(await bySlug(slug)).toEqual({ id, slug: 'a-new-name' });
    expect(await bySlug('a-new-name')).toEqual({ id, slug: 'a-new-name' });
    expect(codes(await mutate('createProduct', { name: 'Other', slug }))).toEqual(['SLUG_TAKEN']);
    const other = await draft();
    expect(codes(await mutate('updateProduct', { productId: other.id, slug: 'a-new-name' }))).toEqual([
      'SLUG_TAKEN',
    ]);
    expect(made(await mutate('updateProduct', { productId: id, slug })).slug).toBe(slug);
  });

  it('makes another slug when two products have one name', async () => {
    const [one, two] = [
      made(await mutate('createProduct', { name: 'Gleich' })),
      made(await mutate('createProduct', { name: 'Gleich' })),
    ];
    expect(one.slug).toBe('gleich');
    expect(two.slug).toMatch(/^gleich-[a-z0-9]{8}$/);
  });

  it('refuses an old version and answers with the current product', async () => {
    const { id } = await draft();
    made(await mutate('updateProduct', { productId: id, expectedVersion: 1, name: 'First' }));
    const late = await mutate('updateProduct', { productId: id, expectedVersion: 1, name: 'Second' });
    expect(codes(late)).toEqual(['VERSION_CONFLICT']);
    expect(late.product).toMatchObject({ name: 'First', version: 2 });
  });

  it('loses no change when many come at once', async () => {
    const { id } = await draft();
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        mutate('updateProduct', { productId: id, name: `Name ${index}` }),
      ),
    );
    expect((await find(id, shop.client))?.version).toBe(11);
    const raced = await Promise.all(
      ['A', 'B', 'C'].map((name) => mutate('updateProduct', { productId: id, expectedVersion: 11, name })),
    );
    expect(raced.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  it.each([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(201) }],
    ['name', { name: 'nul \u0000' }],
    ['slug', { slug: 'Not A Slug' }],
    ['description', { description: 'x'.repeat(20_001) }],
    ['brand', { brand: '' }],
    [
      'attributes',
      {
        attributes: [
          { name: 'A', value: '1' },
          { name: 'A', value: '2' },
        ],
      },
    ],
    ['attributes', { attributes: [{ name: 'A', value: '\u0000' }] }],
    ['options', { options: [{ name: 'Size', values: [] }] }],
  ])('refuses a malformed %s', async (field, input) => {
    const payload = await mutate('createProduct', { name: 'Fine', ...input });
    expect(codes(payload)).toEqual(['INVALID_INPUT']);
    expect(payload.userErrors[0]?.path?.[0]).toBe(field);
  });

  it('says so when the category is not there', async () => {
    for (const categoryId of [newId('category'), 'nonsense'])
      expect(codes(await mutate('createProduct', { name: 'X', categoryId }))).toEqual(['NOT_FOUND']);
    const { id } = await draft();
    expect(codes(await mutate('updateProduct', { productId: id, categoryId: newId('category') }))).toEqual([
      'NOT_FOUND',
    ]);
  });
});

describe('variants and prices', () => {
  it('gives a SKU to one variant only, however many want it at once', async () => {
    const drafts = await Promise.all([draft(), draft(), draft()]);
    const raced = await Promise.all(
      drafts.map(({ id }) =>
        mutate('addVariant', { productId: id, sku: 'ONLY-ONE', options: [], price: price(1) }),
      ),
    );
    expect(raced.flatMap(codes)).toEqual(['SKU_TAKEN', 'SKU_TAKEN']);
    const { variant } = await withVariant();
    expect(codes(await mutate('updateVariant', { variantId: variant.id, sku: 'ONLY-ONE' }))).toEqual([
      'SKU_TAKEN',
    ]);
  });

  it('refuses two variants that are the same choice', async () => {
    const { id } = await draft();
    const options = [{ name: 'Size', value: 'S' }];
    made(await mutate('addVariant', { productId: id, sku: 'SAME-1', options, price: price(1) }));
    expect(
      codes(await mutate('addVariant', { productId: id, sku: 'SAME-2', options, price: price(1) })),
    ).toEqual(['OPTIONS_TAKEN']);
  });

  it('prices all variants of a product in one currency', async () => {
    const { id } = await draft();
    const add = (sku: string, value: string, amount: { amount: number; currency: string }) =>
      mutate('addVariant', { productId: id, sku, options: [{ name: 'Size', value }], price: amount });
    const { productVariant } = await add('CUR-1', 'S', price(1000, 'USD'));
    expect(codes(await add('CUR-2', 'M', price(1000, 'EUR')))).toEqual(['CURRENCY_MISMATCH']);
    expect(codes(await add('CUR-2', 'M', price(-1, 'USD')))).toEqual(['INVALID_INPUT']);
    // Alone, it may be priced anew in another.
    const set = await mutate('setVariantPrice', { variantId: productVariant?.id, price: price(900, 'EUR') });
    expect(made(set).priceRange).toEqual({ min: { amount: 900 }, max: { amount: 900 } });
    expect(
      codes(await mutate('setVariantPrice', { variantId: productVariant?.id, price: price(2 ** 31 - 1) })),
    ).toEqual([]);
    expect(
      codes(
        await mutate('setVariantPrice', {
          variantId: productVariant?.id,
          price: price(5),
          compareAtPrice: price(5),
        }),
      ),
    ).toEqual(['INVALID_INPUT']);
  });

  it('remembers what a price was on a day', async () => {
    const before = new Date(Date.now() - 1);
    const { variant } = await withVariant();
    const between = new Date();
    // The change must come at a later millisecond.
    await sleep(2);
    made(
      await mutate('setVariantPrice', {
        variantId: variant.id,
        price: price(900),
        compareAtPrice: price(1200),
      }),
    );
    const { db, close } = openDatabase(shop.databaseUrl, { max: 1, name: 'test' });
    expect(await priceAt(db, variant.id, before)).toBeUndefined();
    expect(await priceAt(db, variant.id, between)).toEqual({
      currency: 'EUR',
      price: 1200,
      compareAtPrice: null,
    });
    expect(await priceAt(db, variant.id, new Date())).toEqual({
      currency: 'EUR',
      price: 900,
      compareAtPrice: 1200,
    });
    await close();
  });
});
