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

  it('renames a variant and chooses anew, and frees the SKU it had', async () => {
    const { id } = await steps.draft();
    const add = (sku: string, value: string) =>
      steps.mutate('addVariant', {
        productId: id,
        sku,
        options: [{ name: 'Size', value }],
        price: price(100),
      });
    const { productVariant } = await add('OLD-S', 'S');
    made(await add('OLD-M', 'M'));
    const changed = await steps.mutate('updateVariant', {
      variantId: productVariant?.id,
      sku: 'NEW-L',
      options: [{ name: 'Size', value: 'L' }],
    });
    expect(made(changed)).toMatchObject({ version: 4, options: [{ name: 'Size', values: ['S', 'M', 'L'] }] });
    expect(changed.productVariant).toEqual({ id: productVariant?.id, sku: 'NEW-L' });
    const taken = await steps.mutate('updateVariant', {
      variantId: productVariant?.id,
      options: [{ name: 'Size', value: 'M' }],
    });
    expect(codes(taken)).toEqual(['OPTIONS_TAKEN']);
    made(await add('OLD-S', 'S'));
  });

  it('answers an old version with the variant and the product as they are', async () => {
    const { id, variant } = await steps.withVariant();
    const late = await steps.mutate('setVariantPrice', {
      variantId: variant.id,
      expectedVersion: 1,
      price: price(1),
    });
    expect(codes(late)).toEqual(['VERSION_CONFLICT']);
    expect(late).toMatchObject({
      productVariant: variant,
      product: { id, version: 2, priceRange: { min: { amount: 1200 } } },
    });
  });

  it('takes 100 variants and no more', async () => {
    const { id } = await steps.draft();
    const add = (index: number) =>
      steps.mutate('addVariant', {
        productId: id,
        sku: `MANY-${index}`,
        options: [{ name: 'Size', value: String(index) }],
        price: price(index),
      });
    // At once, so that each must wait for the one before.
    await Promise.all(Array.from({ length: 100 }, (_, index) => add(index)));
    expect(codes(await add(100))).toEqual(['TOO_MANY_VARIANTS']);
    const product = await steps.find(id, shop.client);
    expect(product).toMatchObject({
      version: 101,
      priceRange: { min: { amount: 0 }, max: { amount: 99 } },
    });
    expect(product?.variants).toHaveLength(100);
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
