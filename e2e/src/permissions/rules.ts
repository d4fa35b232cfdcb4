import {
  type Access,
  admins,
  anybody,
  everybodyOwn,
  person,
  personOrAdmin,
  sellerOrAdmin,
  signedIn,
  staff,
} from './access.ts';

const cart = everybodyOwn('by its person, or with its token');
const draft = anybody('published ones; a draft only its seller and admins');

/** What a root field gives beyond what its `@auth` says. */
export const rootRules: Readonly<Record<string, Access>> = {
  'Query.me': everybodyOwn('oneself; null for a guest'),
  'Query.node': anybody('what the type below says'),
  'Query.nodes': anybody('what the type below says'),
  'Query.cart': cart,
  'Query.order': personOrAdmin('its buyer; a seller its own lines'),
  'Query.product': draft,
  'Query.products': draft,
  'Query.productVariant': draft,
  'Query.search': anybody('published ones'),
  'Query.review': anybody('published ones; others only their writer and admins'),
  'Query.warehouse': staff(),
  'Query.warehouses': staff(),
  'Mutation.createCart': everybodyOwn('a cart of their own'),
  'Mutation.addCartLines': cart,
  'Mutation.updateCartLines': cart,
  'Mutation.removeCartLines': cart,
  'Mutation.clearCart': cart,
  'Mutation.applyCoupon': cart,
  'Mutation.removeCoupon': cart,
  'Mutation.setCartShippingAddress': cart,
  'Mutation.setCartShippingMethod': cart,
  'Mutation.cancelOrder': personOrAdmin('its buyer'),
  'Mutation.requestReturn': personOrAdmin('its buyer'),
  'Mutation.answerReview': sellerOrAdmin('published reviews of what they sell'),
  'Mutation.voteReview': signedIn('published ones'),
  'Mutation.reportReview': signedIn('published ones'),
  'Mutation.refundPayment': sellerOrAdmin('orders of which nobody else sold a part'),
  'Subscription.cartChanged': cart,
  'Subscription.orderStatusChanged': personOrAdmin('its buyer; a seller its own lines'),
};

/** Who sees an object of a type, and the fields that others see. */
export type TypeRule = { readonly all: Access; readonly fields?: Readonly<Record<string, Access>> };

const self = personOrAdmin('oneself');

/** Every type that can be found by its id. */
export const typeRules: Readonly<Record<string, TypeRule>> = {
  User: {
    all: self,
    fields: {
      id: anybody(),
      displayName: anybody(),
      cart: person('oneself'),
      wishlist: person('oneself'),
    },
  },
  Address: { all: personOrAdmin('their own') },
  Seller: {
    all: anybody(),
    fields: { orders: sellerOrAdmin('their own shop'), user: sellerOrAdmin('their own shop') },
  },
  Notification: { all: personOrAdmin('their own') },
  Product: { all: draft },
  ProductVariant: { all: anybody('of published products; of a draft only its seller and admins') },
  Category: { all: anybody() },
  Warehouse: { all: staff() },
  StockLevel: { all: sellerOrAdmin() },
  StockMovement: { all: sellerOrAdmin() },
  Cart: { all: cart },
  Coupon: { all: admins() },
  WishlistItem: { all: person('their own') },
  Order: { all: personOrAdmin('its buyer; a seller its own lines'), fields: { hold: admins() } },
  Payment: {
    all: personOrAdmin('the buyer; a seller of the order'),
    fields: { clientSecret: person('the buyer'), disputes: admins(), fee: admins() },
  },
  PaymentMethod: { all: person('their own') },
  Review: { all: anybody('published ones; others only their writer and admins') },
};
