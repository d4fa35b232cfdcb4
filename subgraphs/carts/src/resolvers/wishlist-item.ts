import type { WishlistItemResolvers } from '../__generated__/resolvers.ts';

export const WishlistItem: WishlistItemResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.wish.load(id),
  variant: ({ variantId }) => ({ id: variantId }),
};
