import type { SellerResolvers } from '../__generated__/resolvers.ts';
import { mayRead } from './private.ts';

export const seller: SellerResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.seller.load(id),
  user: ({ userId }, _args, { loaders, identity }) =>
    userId !== null && mayRead(identity, { id: userId }) ? loaders.user.load(userId) : null,
};
