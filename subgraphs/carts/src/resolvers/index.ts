import type { Resolvers } from '../__generated__/resolvers.ts';
import { Cart, CartLine } from './cart.ts';
import { Coupon } from './coupon.ts';
import { Mutation } from './mutation.ts';
import { ProductVariant } from './product-variant.ts';
import { Query } from './query.ts';
import { Subscription } from './subscription.ts';
import { User } from './user.ts';
import { WishlistItem } from './wishlist-item.ts';

/** Every resolver of carts. */
export const resolvers: Resolvers = {
  Cart,
  CartLine,
  Coupon,
  Mutation,
  ProductVariant,
  Query,
  Subscription,
  User,
  WishlistItem,
};
