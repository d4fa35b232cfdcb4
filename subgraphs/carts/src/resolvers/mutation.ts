import { unauthenticated } from '@bazaar/service-kit';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { addCartLines } from '../operations/add-cart-lines.ts';
import { applyCoupon, removeCoupon } from '../operations/cart-coupons.ts';
import { createCoupon, disableCoupon } from '../operations/coupons.ts';
import { createCart } from '../operations/create-cart.ts';
import { mergeCarts } from '../operations/merge-carts.ts';
import { clearCart, removeCartLines } from '../operations/remove-cart-lines.ts';
import { setCartShippingAddress, setCartShippingMethod } from '../operations/set-shipping.ts';
import { updateCartLines } from '../operations/update-cart-lines.ts';
import { addToWishlist, removeFromWishlist } from '../operations/wishlist.ts';

/** Who asks, where the schema's @auth has made sure that it is somebody. */
const person = ({ identity }: Context): string => {
  if (identity.userId === null) throw unauthenticated();
  return identity.userId;
};

export const Mutation: MutationResolvers = {
  createCart: (_parent, { input }, { deps, identity }) => createCart(deps, identity, input),
  addCartLines: (_parent, { input }, { deps, identity }) => addCartLines(deps, identity, input),
  updateCartLines: (_parent, { input }, { deps, identity }) => updateCartLines(deps, identity, input),
  removeCartLines: (_parent, { input }, { deps, identity }) => removeCartLines(deps, identity, input),
  clearCart: (_parent, { input }, { deps, identity }) => clearCart(deps, identity, input),
  applyCoupon: (_parent, { input }, { deps, identity }) => applyCoupon(deps, identity, input),
  removeCoupon: (_parent, { input }, { deps, identity }) => removeCoupon(deps, identity, input),
  setCartShippingAddress: (_parent, { input }, { deps, identity }) =>
    setCartShippingAddress(deps, identity, input),
  setCartShippingMethod: (_parent, { input }, { deps, identity }) =>
    setCartShippingMethod(deps, identity, input),
  mergeCarts: async (_parent, { input }, context) => {
    const { merge, ...payload } = await mergeCarts(context.deps, person(context), input.cartToken);
    return { ...payload, merge: merge && { ...merge, problems: [...merge.problems] } };
  },
  addToWishlist: (_parent, { input }, context) =>
    addToWishlist(context.deps, person(context), input.variantId),
  removeFromWishlist: (_parent, { input }, context) =>
    removeFromWishlist(context.deps, person(context), input.variantId),
  createCoupon: (_parent, { input }, { deps }) => createCoupon(deps, input),
  disableCoupon: (_parent, { input }, { deps }) => disableCoupon(deps, input.couponId),
};
