import type { ProductVariantResolvers } from '../__generated__/resolvers.ts';
import { availability } from './availability.ts';

/** Only its id: each field finds the rest, and is null for what is not known. */
export const ProductVariant: ProductVariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  product: async ({ id }, _args, { loaders }) => {
    const stock = await loaders.variantStock.load(id);
    return stock?.productId == null ? null : { id: stock.productId };
  },
  availability: async ({ id }, _args, { loaders }) => availability(await loaders.variantStock.load(id)),
};
