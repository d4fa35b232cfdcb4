import { open, subjectOf } from '@bazaar/events';
import { guest } from '@bazaar/identity';
import { newId } from '@bazaar/service-kit';
import { eventually } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue, openShop, type Shop } from './fixture.ts';
import type { SeedData } from './seed.ts';

type Category = {
  id: string;
  slug: string;
  name: string;
  ancestors: { slug: string }[];
  products: { totalCount: number };
};
type Payload = { category: Category | null; userErrors: { code: string; path: string[] }[] };

const fields = 'id slug name ancestors { slug } products { totalCount }';
let shop: Shop;
let data: SeedData;

beforeAll(async () => {
  shop = await openShop({
    data: (sellerId) => {
      data = catalogue(sellerId, 12);
      return data;
    },
  });
});
afterAll(() => shop.stop());

const create = async (input: Record<string, unknown>): Promise<Payload> =>
  (
    await shop.admin.data<{ createCategory: Payload }>(
      `mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { category { ${fields} } userErrors { code path } } }`,
      { input },
    )
  ).createCategory;
const update = async (input: Record<string, unknown>): Promise<Payload> =>
  (
    await shop.admin.data<{ updateCategory: Payload }>(
      `mutation ($input: UpdateCategoryInput!) { updateCategory(input: $input) { category { ${fields} } userErrors { code path } } }`,
      { input },
    )
  ).updateCategory;
const made = ({ category, userErrors }: Payload): Category => {
  if (!category || userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return category;
};
const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);
const seeded = (slug: string): string => {
  const found = data.categories.find((category) => category.slug === slug);
  if (!found) throw new Error(`No category ${slug}`);
  return found.id;
};

describe('the tree of categories', () => {
  it('grows by admins only', async () => {
    const { errors } = await shop.client.ask(
      'mutation { createCategory(input: { name: "X" }) { category { id } } }',
    );
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const top = made(await create({ name: 'Garden & Terrace' }));
    expect(top.slug).toBe('garden-terrace');
    const below = made(await create({ name: 'Pots', parentId: top.id }));
    expect(below.ancestors).toEqual([{ slug: 'garden-terrace' }]);
  });

  it('refuses a slug in use, a parent that is not there, and a malformed name', async () => {
    expect(codes(await create({ name: 'X', slug: 'home' }))).toEqual(['SLUG_TAKEN']);
    expect(made(await create({ name: 'Home' })).slug).toMatch(/^home-[a-z0-9]{8}$/);
    expect(codes(await create({ name: 'X', parentId: newId('category') }))).toEqual(['NOT_FOUND']);
    expect(codes(await create({ name: '' }))).toEqual(['INVALID_INPUT']);
    expect(codes(await update({ categoryId: seeded('wear'), slug: 'home' }))).toEqual(['SLUG_TAKEN']);
    expect(codes(await update({ categoryId: newId('category'), name: 'X' }))).toEqual(['NOT_FOUND']);
    expect(codes(await update({ categoryId: 'x', name: 'X' }))).toEqual(['NOT_FOUND']);
    expect(codes(await update({ categoryId: seeded('wear'), name: null }))).toEqual(['INVALID_INPUT']);
  });

  it('never closes a circle, not even by two moves at once', async () => {
    expect(codes(await update({ categoryId: seeded('home'), parentId: seeded('home') }))).toEqual([
      'CATEGORY_CYCLE',
    ]);
    expect(codes(await update({ categoryId: seeded('home'), parentId: seeded('home-new') }))).toEqual([
      'CATEGORY_CYCLE',
    ]);
    const [a, b] = [made(await create({ name: 'Aa' })), made(await create({ name: 'Bb' }))];
    const raced = await Promise.all([
      update({ categoryId: a.id, parentId: b.id }),
      update({ categoryId: b.id, parentId: a.id }),
    ]);
    expect(raced.flatMap(codes)).toEqual(['CATEGORY_CYCLE']);
  });

  it('moves a branch with all that is filed below, and tells the others', async () => {
    const bus = await shop.environment.bus();
    const heard = new Map<string, { version: number; categoryPath: string[] }>();
    const listener = bus.listen('products.changed', '*', ({ data: { productId, ...rest } }) => {
      if (rest.version > 1) heard.set(productId, rest);
    });
    await bus.connection.flush();
    const moved = made(await update({ categoryId: seeded('home'), parentId: seeded('wear-old') }));
    expect(moved.ancestors).toEqual([{ slug: 'wear' }, { slug: 'wear-old' }]);
    const filed = data.products.filter(({ categoryId }) =>
      [seeded('home-new'), seeded('home-old')].some((id) => id === categoryId),
    );
    await eventually(() => expect(heard.size).toBe(filed.length));
    listener.stop();
    for (const product of filed)
      expect(heard.get(product.id)).toMatchObject({
        version: 2,
        categoryPath: [seeded('wear'), seeded('wear-old'), seeded('home'), product.categoryId],
      });
    const { category } = await shop
      .as(guest)
      .data<{ category: Category }>(`query ($id: ID) { category(id: $id) { ${fields} } }`, {
        id: seeded('wear'),
      });
    expect(category.products.totalCount).toBe(data.products.length);
    const { categories } = await shop
      .as(guest)
      .data<{ categories: { slug: string }[] }>('{ categories { slug } }');
    expect(categories.map(({ slug }) => slug)).not.toContain('home');
  });

  it('files a product where it is moved to while its branch moves', async () => {
    const branch = made(await create({ name: 'Moving' }));
    const product = data.products[0];
    await Promise.all([
      update({ categoryId: branch.id, parentId: seeded('wear') }),
      shop.client.data(
        'mutation ($id: ID!, $c: ID!) { updateProduct(input: { productId: $id, categoryId: $c }) { userErrors { code } } }',
        { id: product?.id, c: branch.id },
      ),
    ]);
    const bus = await shop.environment.bus();
    // Whoever came first, the last message names the branch where it is now.
    await eventually(async () => {
      const last = await bus.manager.streams.getMessage('PRODUCTS', {
        last_by_subj: subjectOf('products.changed', product?.id ?? ''),
      });
      expect(open('products.changed', last?.string() ?? '').data.categoryPath).toEqual([
        seeded('wear'),
        branch.id,
      ]);
    });
  });
});
