import type { MessageData } from '@bazaar/events';
import type { ProductRow, VariantRow } from '../data/tables.ts';

/** A product as others copy it: all of it, so that one message is enough whatever came before. */
export const productChanged = (
  product: Omit<ProductRow, 'currency' | 'minPrice' | 'maxPrice' | 'updatedAt' | 'publishedAt'>,
  categoryPath: readonly string[],
  variants: readonly Omit<VariantRow, 'productId' | 'position'>[],
): MessageData<'products.changed'> => ({
  productId: product.id,
  version: product.version,
  status: product.status,
  slug: product.slug,
  name: product.name,
  description: product.description,
  brand: product.brand,
  sellerId: product.sellerId,
  categoryPath: [...categoryPath],
  attributes: product.attributes,
  variants: variants.map(({ id, sku, options, currency, price, compareAtPrice, weightGrams }) => ({
    variantId: id,
    sku,
    options,
    price: { amount: price, currency },
    compareAtPrice: compareAtPrice === null ? null : { amount: compareAtPrice, currency },
    weightGrams,
  })),
  createdAt: product.createdAt.toISOString(),
});
