import type { Connection, userError } from '@bazaar/service-kit';
import type { CartView } from './cart-view.ts';
import type { CouponRow } from './data/coupons.ts';
import type { WishlistRow } from './data/wishlist.ts';
import type { PricedLine, PricedMethod } from './domain/price-cart.ts';
import type { Problem } from './domain/problems.ts';
import type { InsufficientStock, VariantRef } from './operations/user-errors.ts';

export type CartMapper = CartView;
export type CartLineMapper = PricedLine;
export type CartProblemMapper = Problem;
export type ShippingMethodMapper = PricedMethod;
export type CouponMapper = CouponRow;
/** Types of other subgraphs: their id, and what carts provides of them. */
export type UserMapper = { id: string };
export type ProductMapper = { id: string; name?: string };
/** `productId` is left out where it takes a look into the catalogue; the rest is for what a line provides. */
export type ProductVariantMapper = {
  id: string;
  productId?: VariantRef['productId'];
  sku?: string;
  productName?: string;
};
export type WishlistItemMapper = WishlistRow;
export type WishlistItemConnectionMapper = Connection<WishlistRow>;
export type WishlistItemEdgeMapper = { cursor: string; node: WishlistRow };
export type GenericUserErrorMapper = ReturnType<typeof userError>;
export type InsufficientStockErrorMapper = InsufficientStock;
