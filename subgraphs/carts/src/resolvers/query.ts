import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { viewOf } from '../cart-view.ts';
import { findCart } from '../operations/find-cart.ts';

export const Query: QueryResolvers = {
  cart: async (_parent, which, { deps, identity }) => {
    const found = await findCart(deps, identity, which);
    return found && viewOf(deps, found);
  },
};
