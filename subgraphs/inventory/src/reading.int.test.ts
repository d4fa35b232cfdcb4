import { newId } from '@bazaar/service-kit';
import { eventually, type SignedClient, seller, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { known, product } from './testing/catalogue.ts';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
let me: SignedClient;
const sellerId = newId('seller');
let vienna: string;
let lyon: string;
beforeAll(async () => {
  shop = await openShop();
  me = signedClient(shop.service, seller(newId('user'), sellerId));
  vienna = await shop.warehouse('AT');
  lyon = await shop.warehouse('FR');
});
afterAll(() => shop?.stop());

describe('the lists', () => {
  it('are paged from both ends and stay stable', async () => {
    const variantIds = Array.from({ length: 5 }, () => newId('variant'));
    for (const variantId of variantIds) await shop.stock(variantId, lyon, 1);
    const query = `query ($filter: StockLevelFilter, $first: Int, $after: String, $last: Int, $before: String) {
      stockLevels(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        totalCount nodes { variant { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    type Page = {
      stockLevels: {
        totalCount: number;
        nodes: { variant: { id: string } }[];
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      };
    };
    const page = async (args: object) =>
      (await shop.admin.data<Page>(query, { filter: { variantIds }, ...args })).stockLevels;
    const ids = (asked: Page['stockLevels']) => asked.nodes.map(({ variant }) => variant.id);
    const first = await page({ first: 2 });
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const second = await page({ first: 3, after: first.pageInfo.endCursor });
    expect([...ids(first), ...ids(second)]).toEqual(variantIds);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(ids(await page({ last: 2, before: second.pageInfo.startCursor }))).toEqual(ids(first));
  });

  it.each([
    'stockLevels(first: 101) { totalCount }',
    'stockLevels(after: "bm9uc2Vuc2U") { totalCount }',
    `stockLevels(after: "${Buffer.from('["a\\u0000"]').toString('base64url')}") { totalCount }`,
    `stockMovements(variantId: "x", after: "${Buffer.from('["a"]').toString('base64url')}") { totalCount }`,
    `stockMovements(variantId: "x", after: "${Buffer.from('[1.5]').toString('base64url')}") { totalCount }`,
  ])('refuse %s', async (field) => {
    const { errors: refused } = await shop.admin.ask(`{ ${field} }`);
    expect(refused?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('show nothing for ids that cannot be', async () => {
    for (const filter of ['{ warehouseId: "x" }', '{ variantIds: ["x"] }', '{ sellerId: "x" }'])
      expect(await shop.admin.data(`{ stockLevels(filter: ${filter}) { totalCount nodes { id } } }`)).toEqual(
        {
          stockLevels: { totalCount: 0, nodes: [] },
        },
      );
  });
});

describe('availability', () => {
  it('of 50 variants and their products costs one statement a type', async () => {
    const variantIds = Array.from({ length: 50 }, () => newId('variant'));
    const products = variantIds.map((variantId) => product(sellerId, [variantId]));
    for (const each of products) await shop.say('products.changed', each);
    await known(shop, variantIds);
    for (const variantId of variantIds.slice(0, 3)) await shop.stock(variantId, vienna, 2);
    const refs = [
      ...variantIds.map((id) => ({ __typename: 'ProductVariant', id })),
      ...products.map(({ productId }) => ({ __typename: 'Product', id: productId })),
      { __typename: 'ProductVariant', id: newId('variant') },
      { __typename: 'Product', id: 'nonsense' },
    ];
    const before = shop.statements.length;
    const { _entities } = await signedClient(shop.service).data<{
      _entities: ({ availability: { available: number; inStock: boolean } | null } | null)[];
    }>(
      `query ($refs: [_Any!]!) { _entities(representations: $refs) {
        ... on ProductVariant { product { id } availability { available inStock lowStock updatedAt } }
        ... on Product { availability { available inStock lowStock updatedAt } } } }`,
      { refs },
    );
    const asked = shop.statements.slice(before).filter((statement) => /from "variant_stock"/.test(statement));
    expect(asked).toHaveLength(2);
    expect(_entities[0]).toMatchObject({
      product: { id: products[0]?.productId },
      availability: { available: 2, inStock: true, lowStock: false },
    });
    expect(_entities[4]?.availability).toMatchObject({ available: 0, inStock: false, lowStock: true });
    expect(_entities[50]?.availability).toMatchObject({ available: 2, inStock: true });
    expect(_entities.slice(100)).toEqual([{ product: null, availability: null }, { availability: null }]);
  });

  it('of a product is the sum over the variants it has now', async () => {
    const variants = [newId('variant'), newId('variant')];
    const told = product(sellerId, variants, 2);
    await shop.say('products.changed', told);
    await known(shop, variants);
    for (const variantId of variants) await shop.stock(variantId, lyon, 4);
    const available = async () =>
      (
        await me.data<{ _entities: [{ availability: { available: number } | null }] }>(
          `{ _entities(representations: [{ __typename: "Product", id: "${told.productId}" }]) { ... on Product { availability { available } } } }`,
        )
      )._entities[0].availability?.available;
    expect(await available()).toBe(8);
    await shop.say('products.changed', product(sellerId, variants.slice(0, 1), 3, told.productId));
    await eventually(async () => expect(await available()).toBe(4));
    // An older state that comes late changes nothing.
    await shop.say('products.changed', product(newId('seller'), variants, 1, told.productId));
    const later = product(sellerId, [newId('variant')]);
    await shop.say('products.changed', later);
    await known(
      shop,
      later.variants.map(({ variantId }) => variantId),
    );
    expect(await available()).toBe(4);
  });

  it('is told once there was anything to tell: not of a new variant of which there is nothing', async () => {
    const changes = shop.hear('inventory.stockChanged');
    const told = (variantId: string) => changes.filter((each) => each.variantId === variantId);
    const [empty, early] = [newId('variant'), newId('variant')];
    // Stock may be set before its product was heard of.
    await shop.stock(early, lyon, 4);
    const { productId, ...rest } = product(sellerId, [empty, early]);
    await shop.say('products.changed', { productId, ...rest });
    await known(shop, [empty, early]);
    await eventually(() => expect(told(early).at(-1)).toMatchObject({ productId, available: 4, version: 2 }));
    await shop.stock(empty, lyon, 1);
    await eventually(() => expect(told(empty)).toMatchObject([{ productId, available: 1, version: 1 }]));
  });
});

it('answers nobody but the gateway', async () => {
  const answer = await fetch(shop.service.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  expect(answer.status).toBe(401);
});
