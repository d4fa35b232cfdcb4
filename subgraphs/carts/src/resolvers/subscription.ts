import type { SubscriptionResolvers } from '../__generated__/resolvers.ts';
import type { CartView } from '../cart-view.ts';
import { followCart } from '../operations/follow-cart.ts';

export const Subscription: SubscriptionResolvers = {
  cartChanged: {
    subscribe: (_parent, { cartId, token }, { deps, identity }) =>
      followCart(deps, identity, { id: cartId, token }),
    resolve: (cart: CartView) => cart,
  },
};
