import { money } from '@bazaar/money';
import type { ProductVariantResolvers } from '../__generated__/resolvers.ts';
import { visibleVariant } from './visible.ts';

export const productVariant: ProductVariantResolvers = {
  __resolveReference: async (reference, { loaders, identity }) =>
    visibleVariant(
      { loaders, identity },
      'sku' in reference
        ? await loaders.variantBySku.load(reference.sku)
        : await loaders.variant.load(reference.id),
    ),
  price: ({ price, currency }) => money(price, currency),
  compareAtPrice: ({ compareAtPrice, currency }) =>
    compareAtPrice === null ? null : money(compareAtPrice, currency),
  product: ({ productId }, _args, { loaders }) => loaders.product.load(productId),
};
