import type { ProductVariantResolvers } from '../__generated__/resolvers.ts';

export const ProductVariant: ProductVariantResolvers = {
  product: async ({ id, productId, productName: name }, _args, { loaders }) => {
    const known = productId === undefined ? await loaders.productId.load(id) : productId;
    return known === null ? null : { id: known, ...(name === undefined ? {} : { name }) };
  },
};
