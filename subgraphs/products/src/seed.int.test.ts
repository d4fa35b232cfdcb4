import { open, subjectOf } from '@bazaar/events';
import { guest } from '@bazaar/identity';
import { eventually } from '@bazaar/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogue, openShop, type Shop } from './fixture.ts';
import { type SeedData, seed } from './seed.ts';

let shop: Shop;
let data: SeedData;

beforeAll(async () => {
  shop = await openShop({
    data: (sellerId) => {
      data = catalogue(sellerId, 2500);
      return data;
    },
  });
});
afterAll(() => shop.stop());

it('fills the shop once, however often it runs', async () => {
  await Promise.all([
    seed({ databaseUrl: shop.databaseUrl }, data),
    seed({ databaseUrl: shop.databaseUrl }, catalogue(shop.sellerId, 3)),
  ]);
  const { products } = await shop
    .as(guest)
    .data<{ products: { totalCount: number; nodes: { images: { url: string }[] }[] } }>(
      '{ products(sort: { direction: ASC }, first: 4) { totalCount nodes { images { url } } } }',
    );
  expect(products.totalCount).toBe(2500);
  expect(products.nodes[0]?.images[0]?.url).toMatch(/^https:\/\/pictures\.bazaar\.test\/images\/\d\/1\.svg$/);
});

it('tells the others of every product', async () => {
  const bus = await shop.environment.bus();
  await eventually(async () => {
    const { state } = await bus.manager.streams.info('PRODUCTS');
    expect(state.messages).toBe(2500);
  });
  const product = data.products[7];
  const last = await bus.manager.streams.getMessage('PRODUCTS', {
    last_by_subj: subjectOf('products.changed', product?.id ?? ''),
  });
  const snapshot = open('products.changed', last?.string() ?? '').data;
  expect(snapshot).toMatchObject({
    slug: 'product-7',
    version: 1,
    status: 'PUBLISHED',
    createdAt: product?.createdAt,
  });
  expect(snapshot.categoryPath).toHaveLength(2);
  expect(snapshot.variants).toHaveLength(2);
});

it('serves its pictures, and nothing else, to anybody', async () => {
  const at = (path: string) => fetch(new URL(path, shop.service.url));
  const picture = await at('/images/0/1.svg');
  expect(picture.status).toBe(200);
  expect(picture.headers.get('content-type')).toBe('image/svg+xml');
  expect(picture.headers.get('cache-control')).toContain('immutable');
  expect(await picture.text()).toBe('<svg/>');
  for (const path of ['/images/none.svg', '/images/%00', '/images/%E0%A4%A', '/images/../../etc/passwd'])
    expect((await at(path)).status).toBe(404);
});
