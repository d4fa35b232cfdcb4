import type { SearchSuggestionResolvers } from '../__generated__/resolvers.ts';
import { visibleProduct } from './visible.ts';

export const searchSuggestion: SearchSuggestionResolvers = {
  product: async ({ productId }, _args, { loaders, identity }) =>
    productId === null ? null : visibleProduct(identity, await loaders.product.load(productId)),
  category: ({ categoryId }, _args, { loaders }) =>
    categoryId === null ? null : loaders.category.load(categoryId),
};
