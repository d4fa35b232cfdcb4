import { guest } from '@bazaar/identity';
import { newId } from '@bazaar/service-kit';
import { eventually } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop } from './fixture.ts';
import { codes, made, price, selling } from './selling.fixture.ts';

let shop: Shop;
let steps: ReturnType<typeof selling>;

beforeAll(async () => {
  shop = await openShop();
  steps = selling(shop.client);
});
afterAll(() => shop.stop());

describe('a product from draft to withdrawal', () => {
  it('is made as a draft, gets a form, goes on sale and is withdrawn', async () => {
    const created = await steps.draft();
    expect(created).toMatchObject({
      status: 'DRAFT',
      version: 1,
      priceRange: null,
      slug: created.name.toLowerCase().replace(' ', '-'),
    });
    const formed = made(
      await steps.mutate('addVariant', {
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
    expect(made(await steps.mutate('publishProduct', { productId: created.id }))).toMatchObject({
      status: 'PUBLISHED',
      version: 3,
    });
    expect(made(await steps.mutate('publishProduct', { productId: created.id })).version).toBe(3);
    expect(made(await steps.mutate('archiveProduct', { productId: created.id }))).toMatchObject({
      status: 'ARCHIVED',
      version: 4,
    });
  });

  it('does not go on sale without a form', async () => {
    const { id } = await steps.draft();
    expect(codes(await steps.mutate('publishProduct', { productId: id }))).toEqual(['NO_VARIANTS']);
  });

  it('tells the others of every change, with everything in it', async () => {
    const bus = await shop.environment.bus();
    const heard: { version: number; status: string; variants: unknown[]; categoryPath: string[] }[] = [];
    const { id } = await steps.draft();
    const listener = bus.listen('products.changed', id, ({ data }) => heard.push(data));
    await bus.connection.flush();
    await steps.mutate('addVariant', { productId: id, sku: 'HEARD-1', options: [], price: price(5) });
    await steps.mutate('publishProduct', { productId: id });
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

describe('changing a product', () => {
  it('is found under every slug it had, and keeps them from others', async () => {
    const { id, slug } = await steps.published();
    made(await steps.mutate('updateProduct', { productId: id, slug: 'a-new-name' }));
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
    expect(codes(await steps.mutate('createProduct', { name: 'Other', slug }))).toEqual(['SLUG_TAKEN']);
    const other = await steps.draft();
    expect(codes(await steps.mutate('updateProduct', { productId: other.id, slug: 'a-new-name' }))).toEqual([
      'SLUG_TAKEN',
    ]);
    expect(made(await steps.mutate('updateProduct', { productId: id, slug })).slug).toBe(slug);
  });

  it('makes another slug when two products have one name', async () => {
    const [one, two] = [
      made(await steps.mutate('createProduct', { name: 'Gleich' })),
      made(await steps.mutate('createProduct', { name: 'Gleich' })),
    ];
    expect(one.slug).toBe('gleich');
    expect(two.slug).toMatch(/^gleich-[a-z0-9]{8}$/);
  });

  it('leaves what is not given and clears what is given as null', async () => {
    const input = { name: 'Kept', description: ' Plain. ', brand: 'Maker' };
    const { id } = made(await steps.mutate('createProduct', input));
    const read = async () =>
      (
        await shop.client.data<{ product: unknown }>(
          'query ($id: ID) { product(id: $id) { name description brand attributes { name value } } }',
          { id },
        )
      ).product;
    made(
      await steps.mutate('updateProduct', { productId: id, attributes: [{ name: 'Care', value: 'None' }] }),
    );
    expect(await read()).toEqual({
      ...input,
      description: 'Plain.',
      attributes: [{ name: 'Care', value: 'None' }],
    });
    made(await steps.mutate('updateProduct', { productId: id, brand: null, attributes: null }));
    expect(await read()).toEqual({ name: 'Kept', description: 'Plain.', brand: null, attributes: [] });
    expect(codes(await steps.mutate('updateProduct', { productId: id, name: null }))).toEqual([
      'INVALID_INPUT',
    ]);
  });

  it('refuses an old version and answers with the current product', async () => {
    const { id } = await steps.draft();
    made(await steps.mutate('updateProduct', { productId: id, expectedVersion: 1, name: 'First' }));
    const late = await steps.mutate('updateProduct', { productId: id, expectedVersion: 1, name: 'Second' });
    expect(codes(late)).toEqual(['VERSION_CONFLICT']);
    expect(late.product).toMatchObject({ name: 'First', version: 2 });
  });

  it('loses no change when many come at once', async () => {
    const { id } = await steps.draft();
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        steps.mutate('updateProduct', { productId: id, name: `Name ${index}` }),
      ),
    );
    expect((await steps.find(id, shop.client))?.version).toBe(11);
    const raced = await Promise.all(
      ['A', 'B', 'C'].map((name) =>
        steps.mutate('updateProduct', { productId: id, expectedVersion: 11, name }),
      ),
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
    const payload = await steps.mutate('createProduct', { name: 'Fine', ...input });
    expect(codes(payload)).toEqual(['INVALID_INPUT']);
    expect(payload.userErrors[0]?.path?.[0]).toBe(field);
  });

  it('says so when the category is not there', async () => {
    for (const categoryId of [newId('category'), 'nonsense'])
      expect(codes(await steps.mutate('createProduct', { name: 'X', categoryId }))).toEqual(['NOT_FOUND']);
    const { id } = await steps.draft();
    expect(
      codes(await steps.mutate('updateProduct', { productId: id, categoryId: newId('category') })),
    ).toEqual(['NOT_FOUND']);
  });
});
