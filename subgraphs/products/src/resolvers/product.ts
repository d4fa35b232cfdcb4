import { money } from '@bazaar/money';
import type { ProductResolvers } from '../__generated__/resolvers.ts';
import { visibleProduct } from './visible.ts';

export const product: ProductResolvers = {
  __resolveReference: async ({ id }, { loaders, identity }) =>
    visibleProduct(identity, await loaders.product.load(id)),
  category: ({ categoryId }, _args, { loaders }) =>
    categoryId === null ? null : loaders.category.load(categoryId),
  seller: ({ sellerId }) => ({ __typename: 'Seller', id: sellerId }),
  images: ({ id }, _args, { loaders }) => loaders.imagesOfProduct.load(id),
  variants: ({ id }, _args, { loaders }) => loaders.variantsOfProduct.load(id),
  priceRange: ({ currency, minPrice, maxPrice }) =>
    currency === null || minPrice === null || maxPrice === null
      ? null
      : { min: money(minPrice, currency), max: money(maxPrice, currency) },
};
