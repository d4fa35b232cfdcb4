import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@bazaar/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { priceAt } from './data/variants.ts';
import { openShop, type Shop } from './fixture.ts';
import { codes, made, price, selling } from './selling.fixture.ts';

let shop: Shop;
let steps: ReturnType<typeof selling>;

beforeAll(async () => {
  shop = await openShop();
  steps = selling(shop.client);
});
afterAll(() => shop.stop());

describe('variants and prices', () => {
  it('gives a SKU to one variant only, however many want it at once', async () => {
    const drafts = await Promise.all([steps.draft(), steps.draft(), steps.draft()]);
    const raced = await Promise.all(
      drafts.map(({ id }) =>
        steps.mutate('addVariant', { productId: id, sku: 'ONLY-ONE', options: [], price: price(1) }),
      ),
    );
    expect(raced.flatMap(codes)).toEqual(['SKU_TAKEN', 'SKU_TAKEN']);
    const { variant } = await steps.withVariant();
    expect(codes(await steps.mutate('updateVariant', { variantId: variant.id, sku: 'ONLY-ONE' }))).toEqual([
      'SKU_TAKEN',
    ]);
  });

  it('refuses two variants that are the same choice', async () => {
    const { id } = await steps.draft();
    const options = [{ name: 'Size', value: 'S' }];
    made(await steps.mutate('addVariant', { productId: id, sku: 'SAME-1', options, price: price(1) }));
    expect(
      codes(await steps.mutate('addVariant', { productId: id, sku: 'SAME-2', options, price: price(1) })),
    ).toEqual(['OPTIONS_TAKEN']);
  });

  it('prices all variants of a product in one currency', async () => {
    const { id } = await steps.draft();
    const add = (sku: string, value: string, amount: { amount: number; currency: string }) =>
      steps.mutate('addVariant', { productId: id, sku, options: [{ name: 'Size', value }], price: amount });
    const { productVariant } = await add('CUR-1', 'S', price(1000, 'USD'));
    expect(codes(await add('CUR-2', 'M', price(1000, 'EUR')))).toEqual(['CURRENCY_MISMATCH']);
    expect(codes(await add('CUR-2', 'M', price(-1, 'USD')))).toEqual(['INVALID_INPUT']);
    // Alone, it may be priced anew in another.
    const set = await steps.mutate('setVariantPrice', {
      variantId: productVariant?.id,
      price: price(900, 'EUR'),
    });
    expect(made(set).priceRange).toEqual({ min: { amount: 900 }, max: { amount: 900 } });
    expect(
      codes(
        await steps.mutate('setVariantPrice', { variantId: productVariant?.id, price: price(2 ** 31 - 1) }),
      ),
    ).toEqual([]);
    expect(
      codes(
        await steps.mutate('setVariantPrice', {
          variantId: productVariant?.id,
          price: price(5),
          compareAtPrice: price(5),
        }),
      ),
    ).toEqual(['INVALID_INPUT']);
  });

  it('remembers what a price was on a day', async () => {
    const before = new Date(Date.now() - 1);
    const { variant } = await steps.withVariant();
    const between = new Date();
    // The change must come at a later millisecond.
    await sleep(2);
    made(
      await steps.mutate('setVariantPrice', {
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
