import type { CartLineResolvers, CartResolvers } from '../__generated__/resolvers.ts';

export const Cart: CartResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.cart.load(id),
  id: ({ row }) => row.id,
  // A token opens a guest's cart alone; who sees the cart is its holder.
  token: ({ row }) => (row.userId === null ? row.token : null),
  user: ({ row }) => (row.userId === null ? null : { id: row.userId }),
  lines: ({ priced }) => [...priced.lines],
  coupons: ({ priced }) => [...priced.coupons],
  itemCount: ({ priced }) => priced.itemCount,
  cost: ({ priced }) => priced.cost,
  problems: ({ priced }) => [...priced.problems],
  shippingAddress: ({ row }) => row.shippingAddress,
  shippingMethods: ({ priced }) => [...priced.shippingMethods],
  shippingMethod: ({ priced }) => priced.shippingMethod,
  version: ({ row }) => row.version,
  expiresAt: ({ row }) => row.expiresAt,
};

export const CartLine: CartLineResolvers = {
  variant: ({ variantId, item }) => item && { id: variantId, ...item },
  problems: ({ problems }) => [...problems],
};
