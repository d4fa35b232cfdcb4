import type { MessageData } from '@bazaar/events';
import { newId } from '@bazaar/service-kit';
import { eventually } from '@bazaar/testing';
import { expect } from 'vitest';
import type { Shop } from './shop.ts';

/** What the catalogue says of a product with these variants. */
export const product = (
  owner: string,
  variantIds: string[],
  version = 1,
  productId = newId('product'),
): MessageData<'products.changed'> => ({
  productId,
  version,
  status: 'PUBLISHED',
  slug: productId,
  name: 'Lamp',
  description: null,
  brand: null,
  sellerId: owner,
  categoryPath: [],
  attributes: [],
  variants: variantIds.map((variantId) => ({
    variantId,
    sku: variantId,
    options: [],
    price: { amount: 100, currency: 'EUR' },
    compareAtPrice: null,
    weightGrams: 0,
  })),
  createdAt: new Date().toISOString(),
});

/** Waits until the products of these variants are known. */
export const known = (shop: Shop, variantIds: readonly string[]): Promise<void> =>
  eventually(async () => {
    const rows = await shop.database.sql`
      select from variant_stock where variant_id = any(${[...variantIds]}) and product_id is not null`;
    expect(rows).toHaveLength(variantIds.length);
  });
