import type { UserResolvers } from '../__generated__/resolvers.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  cart: ({ id }, _args, { loaders }) => loaders.cartOf.load(id),
  wishlist: ({ id }, args, { identity, loaders }) => {
    if (id !== identity.userId) return null;
    return loaders.wishesOf.load({ userId: id, args });
  },
};
