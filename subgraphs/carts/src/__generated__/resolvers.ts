import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyMapper } from '@bazaar/money';
import type { CartMapper, CartLineMapper, CartProblemMapper, ShippingMethodMapper, CouponMapper, UserMapper, ProductMapper, ProductVariantMapper, WishlistItemMapper, WishlistItemConnectionMapper, WishlistItemEdgeMapper, GenericUserErrorMapper, InsufficientStockErrorMapper } from '../mappers.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A point in time, ISO 8601 in UTC with milliseconds, such as 2026-11-20T13:39:35.000Z. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** What `addCartLines` takes. */
export type AddCartLinesInput = {
  /** Which cart. */
  cartId: Scalars['ID']['input'];
  /** Proves a guest's right; the x-cart-token header does too. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What. */
  lines: Array<CartLineInput>;
};

/** What `addCartLines` answers. */
export type AddCartLinesPayload = {
  __typename?: 'AddCartLinesPayload';
  /** The cart; on VERSION_CONFLICT the current one. */
  cart: Maybe<Cart>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `addToWishlist` takes. */
export type AddToWishlistInput = {
  /** Which. */
  variantId: Scalars['ID']['input'];
};

/** What `addToWishlist` answers. */
export type AddToWishlistPayload = {
  __typename?: 'AddToWishlistPayload';
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
  /** The wish; null on error. */
  wishlistItem: Maybe<WishlistItem>;
};

/** A postal address. */
export type AddressInput = {
  /** Town, 1 to 100 characters. */
  city: Scalars['String']['input'];
  /** ISO 3166-1 alpha-2, such as AT. */
  country: Scalars['String']['input'];
  /** Who receives, 1 to 200 characters. */
  fullName: Scalars['String']['input'];
  /** Street and number, 1 to 200 characters. */
  line1: Scalars['String']['input'];
  /** Flat, floor, company. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** E.164, such as +43123456. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** As the country writes it; required where the country has postal codes. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** State, province, county; required where the country's post needs it. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** A coupon on a cart. */
export type AppliedCoupon = {
  __typename?: 'AppliedCoupon';
  /** What was typed. */
  code: Scalars['String']['output'];
  /** What it takes off. */
  discount: Money;
};

/** What `applyCoupon` takes. */
export type ApplyCouponInput = {
  /** Which cart. */
  cartId: Scalars['ID']['input'];
  /** Proves a guest's right; the x-cart-token header does too. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** What was typed. */
  code: Scalars['String']['input'];
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `applyCoupon` answers. */
export type ApplyCouponPayload = {
  __typename?: 'ApplyCouponPayload';
  /** The cart; on VERSION_CONFLICT the current one. */
  cart: Maybe<Cart>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What someone means to buy. Priced by the server, always. */
export type Cart = Node & {
  __typename?: 'Cart';
  /** What it comes to. */
  cost: CartCost;
  /** Coupons put to it. */
  coupons: Array<AppliedCoupon>;
  /** When it will be forgotten. */
  expiresAt: Scalars['DateTime']['output'];
  /** Its id, cart_… */
  id: Scalars['ID']['output'];
  /** Units over all lines. */
  itemCount: Scalars['Int']['output'];
  /** What is in it, 200 lines at most. */
  lines: Array<CartLine>;
  /** What is wrong with it as a whole. */
  problems: Array<CartProblem>;
  /** Where it will go. */
  shippingAddress: Maybe<PostalAddress>;
  /** The way chosen. */
  shippingMethod: Maybe<ShippingMethod>;
  /** Ways to send it there; empty until the address is known. */
  shippingMethods: Array<ShippingMethod>;
  /** Proves the right to a guest's cart; only for its holder. */
  token: Maybe<Scalars['String']['output']>;
  /** The person whose it is; null for a guest. */
  user: Maybe<User>;
  /** Grows by one with every change. */
  version: Scalars['Int']['output'];
};

/** What a cart comes to. */
export type CartCost = {
  __typename?: 'CartCost';
  /** Taken off, as a positive amount. */
  discount: Money;
  /** Carriage; 0 until known. */
  shipping: Money;
  /** Lines before discounts. */
  subtotal: Money;
  /** Tax; 0 until the address is known. */
  tax: Money;
  /** Is the tax contained in the line prices? */
  taxIncluded: Scalars['Boolean']['output'];
  /** To pay: subtotal − discount + shipping, + tax unless included. */
  total: Money;
};

/** One variant in a cart. */
export type CartLine = {
  __typename?: 'CartLine';
  /** Taken off, as a positive amount. */
  discount: Money;
  /** Its id, cartline_… */
  id: Scalars['ID']['output'];
  /** What is wrong with it. */
  problems: Array<CartProblem>;
  /** Units, 1 to 999. */
  quantity: Scalars['Int']['output'];
  /** Units times price. */
  subtotal: Money;
  /** Subtotal less discount. */
  total: Money;
  /** What one costs now. */
  unitPrice: Money;
  /** What. Its sku and the name of its product are as carts last heard them, and there even while the catalogue is down. Null when carts has never heard of it. */
  variant: Maybe<ProductVariant>;
};

/** A variant and how many. */
export type CartLineInput = {
  /** Units, 1 to 999. */
  quantity: Scalars['Int']['input'];
  /** Which. */
  variantId: Scalars['ID']['input'];
};

/** A line and how many. */
export type CartLineUpdateInput = {
  /** Which. */
  lineId: Scalars['ID']['input'];
  /** Units; 0 removes the line. */
  quantity: Scalars['Int']['input'];
};

/** What became of the guest's cart. */
export type CartMerge = {
  __typename?: 'CartMerge';
  /** Lines taken over. */
  added: Scalars['Int']['output'];
  /** Lines left out, and why. */
  problems: Array<CartProblem>;
  /** Lines whose quantities were summed. */
  summed: Scalars['Int']['output'];
};

/** Something wrong with a cart or line. */
export type CartProblem = {
  __typename?: 'CartProblem';
  /** Units there are, for INSUFFICIENT_STOCK. */
  available: Maybe<Scalars['Int']['output']>;
  /** What. */
  code: CartProblemCode;
  /** One sentence in plain English. */
  message: Scalars['String']['output'];
  /** The price it had, for PRICE_CHANGED. */
  previousPrice: Maybe<Money>;
};

/** What is wrong. */
export type CartProblemCode =
  /** The coupon no longer holds. */
  | 'COUPON_INVALID'
  /** It is priced in another currency than the cart; only when carts are merged. */
  | 'CURRENCY_MISMATCH'
  /** Fewer are left than wanted. */
  | 'INSUFFICIENT_STOCK'
  /** It cannot be sent there. */
  | 'NOT_SHIPPABLE'
  /** The price moved since it was put in. */
  | 'PRICE_CHANGED'
  /** None is left. */
  | 'SOLD_OUT'
  /** The cart has no room for a further line; only when carts are merged. */
  | 'TOO_MANY_LINES'
  /** No more than 999 units of one variant; only when carts are merged. */
  | 'TOO_MANY_UNITS'
  /** It is no longer for sale. */
  | 'WITHDRAWN';

/** What `clearCart` takes. */
export type ClearCartInput = {
  /** Which cart. */
  cartId: Scalars['ID']['input'];
  /** Proves a guest's right; the x-cart-token header does too. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `clearCart` answers. */
export type ClearCartPayload = {
  __typename?: 'ClearCartPayload';
  /** The cart; on VERSION_CONFLICT the current one. */
  cart: Maybe<Cart>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A rule for a discount. */
export type Coupon = Node & {
  __typename?: 'Coupon';
  /** May it be used? */
  active: Scalars['Boolean']['output'];
  /** For AMOUNT. */
  amount: Maybe<Money>;
  /** Hundredths of a percent, for PERCENTAGE. */
  basisPoints: Maybe<Scalars['Int']['output']>;
  /** What is typed. */
  code: Scalars['String']['output'];
  /** Until when. */
  endsAt: Maybe<Scalars['DateTime']['output']>;
  /** Its id, coupon_… */
  id: Scalars['ID']['output'];
  /** How it counts. */
  kind: CouponKind;
  /** How often in all. */
  limit: Maybe<Scalars['Int']['output']>;
  /** How often a person. */
  limitPerUser: Maybe<Scalars['Int']['output']>;
  /** Least subtotal. */
  minimum: Maybe<Money>;
  /** From when. */
  startsAt: Maybe<Scalars['DateTime']['output']>;
  /** Used so far. */
  used: Scalars['Int']['output'];
};

/** How a coupon counts. */
export type CouponKind =
  /** An amount. */
  | 'AMOUNT'
  /** Some units free when others are bought. */
  | 'BUY_X_GET_Y'
  /** No carriage. */
  | 'FREE_SHIPPING'
  /** A part of the price. */
  | 'PERCENTAGE';

/** What `createCart` takes. */
export type CreateCartInput = {
  /** In which currency; the shop's when absent. */
  currency?: InputMaybe<CurrencyCode>;
  /** What to put in. */
  lines?: InputMaybe<Array<CartLineInput>>;
};

/** What `createCart` answers. */
export type CreateCartPayload = {
  __typename?: 'CreateCartPayload';
  /** The cart; null on error. */
  cart: Maybe<Cart>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `createCoupon` takes. */
export type CreateCouponInput = {
  /** Minor units. */
  amount?: InputMaybe<Scalars['Int']['input']>;
  /** Hundredths of a percent, 1 to 10000. */
  basisPoints?: InputMaybe<Scalars['Int']['input']>;
  /** Buy this many. */
  buyQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** Only in these categories. */
  categoryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What is typed. */
  code: Scalars['String']['input'];
  /** Of amount and minimum. */
  currency?: InputMaybe<CurrencyCode>;
  /** Until when. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Get this many. */
  getQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** How it counts. */
  kind: CouponKind;
  /** How often in all. */
  limit?: InputMaybe<Scalars['Int']['input']>;
  /** How often a person. */
  limitPerUser?: InputMaybe<Scalars['Int']['input']>;
  /** Least subtotal, minor units. */
  minimum?: InputMaybe<Scalars['Int']['input']>;
  /** From when. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What `createCoupon` answers. */
export type CreateCouponPayload = {
  __typename?: 'CreateCouponPayload';
  /** The coupon; null on error. */
  coupon: Maybe<Coupon>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A currency of ISO 4217. */
export type CurrencyCode =
  /** Australian dollar. */
  | 'AUD'
  /** Bahraini dinar, 3 decimals. */
  | 'BHD'
  /** Brazilian real. */
  | 'BRL'
  /** Canadian dollar. */
  | 'CAD'
  /** Swiss franc. */
  | 'CHF'
  /** Chinese yuan. */
  | 'CNY'
  /** Czech koruna. */
  | 'CZK'
  /** Danish krone. */
  | 'DKK'
  /** Euro. */
  | 'EUR'
  /** Pound sterling. */
  | 'GBP'
  /** Hong Kong dollar. */
  | 'HKD'
  /** Indian rupee. */
  | 'INR'
  /** Japanese yen, no decimals. */
  | 'JPY'
  /** South Korean won, no decimals. */
  | 'KRW'
  /** Kuwaiti dinar, 3 decimals. */
  | 'KWD'
  /** Mexican peso. */
  | 'MXN'
  /** Norwegian krone. */
  | 'NOK'
  /** New Zealand dollar. */
  | 'NZD'
  /** Polish zloty. */
  | 'PLN'
  /** Swedish krona. */
  | 'SEK'
  /** Singapore dollar. */
  | 'SGD'
  /** Tunisian dinar, 3 decimals. */
  | 'TND'
  /** US dollar. */
  | 'USD'
  /** South African rand. */
  | 'ZAR';

/** What `disableCoupon` takes. */
export type DisableCouponInput = {
  /** Which. */
  couponId: Scalars['ID']['input'];
};

/** What `disableCoupon` answers. */
export type DisableCouponPayload = {
  __typename?: 'DisableCouponPayload';
  /** The coupon; null on error. */
  coupon: Maybe<Coupon>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A user error that carries no data of its own. */
export type GenericUserError = UserError & {
  __typename?: 'GenericUserError';
  /** A stable upper-case name, such as NOT_FOUND. */
  code: Scalars['String']['output'];
  /** One sentence in plain English. */
  message: Scalars['String']['output'];
  /** The input field at fault, outermost first; null when it is not one field. */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** Fewer units can be bought than were asked for. */
export type InsufficientStockError = UserError & {
  __typename?: 'InsufficientStockError';
  /** Units there are. */
  available: Scalars['Int']['output'];
  /** INSUFFICIENT_STOCK. */
  code: Scalars['String']['output'];
  /** One sentence. */
  message: Scalars['String']['output'];
  /** The input field at fault. */
  path: Maybe<Array<Scalars['String']['output']>>;
  /** Units asked for. */
  requested: Scalars['Int']['output'];
  /** Of what. */
  variant: Maybe<ProductVariant>;
};

/** What `mergeCarts` takes. */
export type MergeCartsInput = {
  /** The guest's cart. */
  cartToken: Scalars['String']['input'];
};

/** What `mergeCarts` answers. */
export type MergeCartsPayload = {
  __typename?: 'MergeCartsPayload';
  /** The cart; null on error. */
  cart: Maybe<Cart>;
  /** What became of the guest's lines. */
  merge: Maybe<CartMerge>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** An amount in one currency. Never a float. */
export type Money = {
  __typename?: 'Money';
  /** Minor units: cents for EUR, yen for JPY, thousandths for KWD. */
  amount: Scalars['Int']['output'];
  /** The currency. */
  currency: CurrencyCode;
  /** For people, such as €12.30. An unknown locale falls back to en. */
  formatted: Scalars['String']['output'];
};


/** An amount in one currency. Never a float. */
export type MoneyFormattedArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Puts variants in; the same variant adds up. Codes: NOT_FOUND, VARIANT_NOT_FOUND, INSUFFICIENT_STOCK, VERSION_CONFLICT. */
  addCartLines: AddCartLinesPayload;
  /** Wishes for a variant; twice is once. Codes: VARIANT_NOT_FOUND. */
  addToWishlist: AddToWishlistPayload;
  /** Puts a coupon to it. Codes: NOT_FOUND, COUPON_INVALID, COUPON_EXHAUSTED, VERSION_CONFLICT. */
  applyCoupon: ApplyCouponPayload;
  /** Takes everything out. Codes: NOT_FOUND, VERSION_CONFLICT. */
  clearCart: ClearCartPayload;
  /** Opens a cart. */
  createCart: CreateCartPayload;
  /** Makes a coupon. Codes: CODE_TAKEN. */
  createCoupon: CreateCouponPayload;
  /** Ends a coupon. Codes: NOT_FOUND. */
  disableCoupon: DisableCouponPayload;
  /** Takes a guest's cart into yours. Codes: NOT_FOUND. */
  mergeCarts: MergeCartsPayload;
  /** Takes lines out. Codes: NOT_FOUND, VERSION_CONFLICT. */
  removeCartLines: RemoveCartLinesPayload;
  /** Takes a coupon off. Codes: NOT_FOUND, VERSION_CONFLICT. */
  removeCoupon: RemoveCouponPayload;
  /** Wishes no more. Codes: NOT_FOUND. */
  removeFromWishlist: RemoveFromWishlistPayload;
  /** Says where it will go. Codes: NOT_FOUND, INVALID_ADDRESS, VERSION_CONFLICT. */
  setCartShippingAddress: SetCartShippingAddressPayload;
  /** Chooses a way. Codes: NOT_FOUND, METHOD_UNAVAILABLE, VERSION_CONFLICT. */
  setCartShippingMethod: SetCartShippingMethodPayload;
  /** Sets quantities. Codes: NOT_FOUND, INSUFFICIENT_STOCK, VERSION_CONFLICT. */
  updateCartLines: UpdateCartLinesPayload;
};


export type MutationAddCartLinesArgs = {
  input: AddCartLinesInput;
};


export type MutationAddToWishlistArgs = {
  input: AddToWishlistInput;
};


export type MutationApplyCouponArgs = {
  input: ApplyCouponInput;
};


export type MutationClearCartArgs = {
  input: ClearCartInput;
};


export type MutationCreateCartArgs = {
  input: CreateCartInput;
};


export type MutationCreateCouponArgs = {
  input: CreateCouponInput;
};


export type MutationDisableCouponArgs = {
  input: DisableCouponInput;
};


export type MutationMergeCartsArgs = {
  input: MergeCartsInput;
};


export type MutationRemoveCartLinesArgs = {
  input: RemoveCartLinesInput;
};


export type MutationRemoveCouponArgs = {
  input: RemoveCouponInput;
};


export type MutationRemoveFromWishlistArgs = {
  input: RemoveFromWishlistInput;
};


export type MutationSetCartShippingAddressArgs = {
  input: SetCartShippingAddressInput;
};


export type MutationSetCartShippingMethodArgs = {
  input: SetCartShippingMethodInput;
};


export type MutationUpdateCartLinesArgs = {
  input: UpdateCartLinesInput;
};

/** Anything with an id of its own. */
export type Node = {
  /** A TypeID: type prefix and UUIDv7 in base32. Opaque; sorts by time of creation. */
  id: Scalars['ID']['output'];
};

/** Where a page lies in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Is there more after this page? */
  hasNextPage: Scalars['Boolean']['output'];
  /** Is there more before this page? */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null on an empty page. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** A postal address as written at one moment; it does not follow later edits. */
export type PostalAddress = {
  __typename?: 'PostalAddress';
  /** Town. */
  city: Scalars['String']['output'];
  /** ISO 3166-1 alpha-2, such as AT. */
  country: Scalars['String']['output'];
  /** Who receives. */
  fullName: Scalars['String']['output'];
  /** Street and number. */
  line1: Scalars['String']['output'];
  /** Flat, floor, company. */
  line2: Maybe<Scalars['String']['output']>;
  /** E.164, such as +43123456. */
  phone: Maybe<Scalars['String']['output']>;
  /** As the country writes it. */
  postalCode: Maybe<Scalars['String']['output']>;
  /** State, province, county. */
  region: Maybe<Scalars['String']['output']>;
};

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type ProductVariant = {
  __typename?: 'ProductVariant';
  id: Scalars['ID']['output'];
  product: Maybe<Product>;
  sku: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** A cart by id and token, or your own by id. */
  cart: Maybe<Cart>;
};


export type QueryCartArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  token?: InputMaybe<Scalars['String']['input']>;
};

/** What `removeCartLines` takes. */
export type RemoveCartLinesInput = {
  /** Which cart. */
  cartId: Scalars['ID']['input'];
  /** Proves a guest's right; the x-cart-token header does too. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which. */
  lineIds: Array<Scalars['ID']['input']>;
};

/** What `removeCartLines` answers. */
export type RemoveCartLinesPayload = {
  __typename?: 'RemoveCartLinesPayload';
  /** The cart; on VERSION_CONFLICT the current one. */
  cart: Maybe<Cart>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `removeCoupon` takes. */
export type RemoveCouponInput = {
  /** Which cart. */
  cartId: Scalars['ID']['input'];
  /** Proves a guest's right; the x-cart-token header does too. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** What was typed. */
  code: Scalars['String']['input'];
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `removeCoupon` answers. */
export type RemoveCouponPayload = {
  __typename?: 'RemoveCouponPayload';
  /** The cart; on VERSION_CONFLICT the current one. */
  cart: Maybe<Cart>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `removeFromWishlist` takes. */
export type RemoveFromWishlistInput = {
  /** Which. */
  variantId: Scalars['ID']['input'];
};

/** What `removeFromWishlist` answers. */
export type RemoveFromWishlistPayload = {
  __typename?: 'RemoveFromWishlistPayload';
  /** The person; null on error. */
  user: Maybe<User>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What a person may do. */
export type Role =
  /** Runs the shop. */
  | 'ADMIN'
  /** Buys. */
  | 'CUSTOMER'
  /** Sells its own products. */
  | 'SELLER';

/** What `setCartShippingAddress` takes. */
export type SetCartShippingAddressInput = {
  /** Where. */
  address: AddressInput;
  /** Which cart. */
  cartId: Scalars['ID']['input'];
  /** Proves a guest's right; the x-cart-token header does too. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `setCartShippingAddress` answers. */
export type SetCartShippingAddressPayload = {
  __typename?: 'SetCartShippingAddressPayload';
  /** The cart; on VERSION_CONFLICT the current one. */
  cart: Maybe<Cart>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `setCartShippingMethod` takes. */
export type SetCartShippingMethodInput = {
  /** Which cart. */
  cartId: Scalars['ID']['input'];
  /** Proves a guest's right; the x-cart-token header does too. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** A code of shippingMethods. */
  code: Scalars['String']['input'];
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What `setCartShippingMethod` answers. */
export type SetCartShippingMethodPayload = {
  __typename?: 'SetCartShippingMethodPayload';
  /** The cart; on VERSION_CONFLICT the current one. */
  cart: Maybe<Cart>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A way to send. */
export type ShippingMethod = {
  __typename?: 'ShippingMethod';
  /** standard or express. */
  code: Scalars['String']['output'];
  /** What it costs for this cart. */
  cost: Money;
  /** Working days, at most. */
  maxDays: Scalars['Int']['output'];
  /** Working days, at least. */
  minDays: Scalars['Int']['output'];
  /** For people. */
  name: Scalars['String']['output'];
};

/** Which end of a sort comes first. */
export type SortDirection =
  /** Smallest, oldest or A first. */
  | 'ASC'
  /** Largest, newest or Z first. */
  | 'DESC';

export type Subscription = {
  __typename?: 'Subscription';
  /** The cart now, then after every change. */
  cartChanged: Cart;
};


export type SubscriptionCartChangedArgs = {
  cartId?: InputMaybe<Scalars['ID']['input']>;
  token?: InputMaybe<Scalars['String']['input']>;
};

/** What `updateCartLines` takes. */
export type UpdateCartLinesInput = {
  /** Which cart. */
  cartId: Scalars['ID']['input'];
  /** Proves a guest's right; the x-cart-token header does too. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What. */
  lines: Array<CartLineUpdateInput>;
};

/** What `updateCartLines` answers. */
export type UpdateCartLinesPayload = {
  __typename?: 'UpdateCartLinesPayload';
  /** The cart; on VERSION_CONFLICT the current one. */
  cart: Maybe<Cart>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

export type User = {
  __typename?: 'User';
  /** The open cart; for its owner. */
  cart: Maybe<Cart>;
  id: Scalars['ID']['output'];
  /** What is wished for, newest first; for its owner. */
  wishlist: Maybe<WishlistItemConnection>;
};


export type UserWishlistArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Something the caller can mend. Select through this interface: new codes and new implementing types may appear at any time. */
export type UserError = {
  /** A stable upper-case name, such as NOT_FOUND. */
  code: Scalars['String']['output'];
  /** One sentence in plain English. */
  message: Scalars['String']['output'];
  /** The input field at fault, outermost first; null when it is not one field. */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** Something wished for. */
export type WishlistItem = Node & {
  __typename?: 'WishlistItem';
  /** When it was added. */
  addedAt: Scalars['DateTime']['output'];
  /** Its id, wishlistitem_… */
  id: Scalars['ID']['output'];
  /** What. */
  variant: Maybe<ProductVariant>;
};

/** A page of wishes, in a stable order. */
export type WishlistItemConnection = {
  __typename?: 'WishlistItemConnection';
  /** The items with their cursors. */
  edges: Array<WishlistItemEdge>;
  /** The items alone. */
  nodes: Array<WishlistItem>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of wishes. */
export type WishlistItemEdge = {
  __typename?: 'WishlistItemEdge';
  /** Where this item lies: give it as after or before. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: WishlistItem;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Cart: Cart;
  Coupon: Coupon;
  User: User;
  WishlistItem: WishlistItem;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true}> );
  Coupon:
    ( { __typename: 'Coupon' }
    & GraphQLRecursivePick<FederationTypes['Coupon'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  WishlistItem:
    ( { __typename: 'WishlistItem' }
    & GraphQLRecursivePick<FederationTypes['WishlistItem'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( CartMapper & { __typename: 'Cart' } )
    | ( CouponMapper & { __typename: 'Coupon' } )
    | ( WishlistItemMapper & { __typename: 'WishlistItem' } )
  ;
  UserError:
    | ( GenericUserErrorMapper & { __typename: 'GenericUserError' } )
    | ( InsufficientStockErrorMapper & { __typename: 'InsufficientStockError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddCartLinesInput: AddCartLinesInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AddCartLinesPayload: ResolverTypeWrapper<Omit<AddCartLinesPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AddToWishlistInput: AddToWishlistInput;
  AddToWishlistPayload: ResolverTypeWrapper<Omit<AddToWishlistPayload, 'userErrors' | 'wishlistItem'> & { userErrors: Array<ResolversTypes['UserError']>, wishlistItem?: Maybe<ResolversTypes['WishlistItem']> }>;
  AddressInput: AddressInput;
  AppliedCoupon: ResolverTypeWrapper<Omit<AppliedCoupon, 'discount'> & { discount: ResolversTypes['Money'] }>;
  ApplyCouponInput: ApplyCouponInput;
  ApplyCouponPayload: ResolverTypeWrapper<Omit<ApplyCouponPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Cart: ResolverTypeWrapper<CartMapper>;
  CartCost: ResolverTypeWrapper<Omit<CartCost, 'discount' | 'shipping' | 'subtotal' | 'tax' | 'total'> & { discount: ResolversTypes['Money'], shipping: ResolversTypes['Money'], subtotal: ResolversTypes['Money'], tax: ResolversTypes['Money'], total: ResolversTypes['Money'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CartLine: ResolverTypeWrapper<CartLineMapper>;
  CartLineInput: CartLineInput;
  CartLineUpdateInput: CartLineUpdateInput;
  CartMerge: ResolverTypeWrapper<Omit<CartMerge, 'problems'> & { problems: Array<ResolversTypes['CartProblem']> }>;
  CartProblem: ResolverTypeWrapper<CartProblemMapper>;
  CartProblemCode: CartProblemCode;
  ClearCartInput: ClearCartInput;
  ClearCartPayload: ResolverTypeWrapper<Omit<ClearCartPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Coupon: ResolverTypeWrapper<CouponMapper>;
  CouponKind: CouponKind;
  CreateCartInput: CreateCartInput;
  CreateCartPayload: ResolverTypeWrapper<Omit<CreateCartPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateCouponInput: CreateCouponInput;
  CreateCouponPayload: ResolverTypeWrapper<Omit<CreateCouponPayload, 'coupon' | 'userErrors'> & { coupon?: Maybe<ResolversTypes['Coupon']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CurrencyCode: CurrencyCode;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DisableCouponInput: DisableCouponInput;
  DisableCouponPayload: ResolverTypeWrapper<Omit<DisableCouponPayload, 'coupon' | 'userErrors'> & { coupon?: Maybe<ResolversTypes['Coupon']>, userErrors: Array<ResolversTypes['UserError']> }>;
  GenericUserError: ResolverTypeWrapper<GenericUserErrorMapper>;
  InsufficientStockError: ResolverTypeWrapper<InsufficientStockErrorMapper>;
  MergeCartsInput: MergeCartsInput;
  MergeCartsPayload: ResolverTypeWrapper<Omit<MergeCartsPayload, 'cart' | 'merge' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, merge?: Maybe<ResolversTypes['CartMerge']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Money: ResolverTypeWrapper<MoneyMapper>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  Product: ResolverTypeWrapper<ProductMapper>;
  ProductVariant: ResolverTypeWrapper<ProductVariantMapper>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemoveCartLinesInput: RemoveCartLinesInput;
  RemoveCartLinesPayload: ResolverTypeWrapper<Omit<RemoveCartLinesPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RemoveCouponInput: RemoveCouponInput;
  RemoveCouponPayload: ResolverTypeWrapper<Omit<RemoveCouponPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RemoveFromWishlistInput: RemoveFromWishlistInput;
  RemoveFromWishlistPayload: ResolverTypeWrapper<Omit<RemoveFromWishlistPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Role: Role;
  SetCartShippingAddressInput: SetCartShippingAddressInput;
  SetCartShippingAddressPayload: ResolverTypeWrapper<Omit<SetCartShippingAddressPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SetCartShippingMethodInput: SetCartShippingMethodInput;
  SetCartShippingMethodPayload: ResolverTypeWrapper<Omit<SetCartShippingMethodPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ShippingMethod: ResolverTypeWrapper<ShippingMethodMapper>;
  SortDirection: SortDirection;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UpdateCartLinesInput: UpdateCartLinesInput;
  UpdateCartLinesPayload: ResolverTypeWrapper<Omit<UpdateCartLinesPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  User: ResolverTypeWrapper<UserMapper>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  WishlistItem: ResolverTypeWrapper<WishlistItemMapper>;
  WishlistItemConnection: ResolverTypeWrapper<WishlistItemConnectionMapper>;
  WishlistItemEdge: ResolverTypeWrapper<WishlistItemEdgeMapper>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddCartLinesInput: AddCartLinesInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  AddCartLinesPayload: Omit<AddCartLinesPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AddToWishlistInput: AddToWishlistInput;
  AddToWishlistPayload: Omit<AddToWishlistPayload, 'userErrors' | 'wishlistItem'> & { userErrors: Array<ResolversParentTypes['UserError']>, wishlistItem?: Maybe<ResolversParentTypes['WishlistItem']> };
  AddressInput: AddressInput;
  AppliedCoupon: Omit<AppliedCoupon, 'discount'> & { discount: ResolversParentTypes['Money'] };
  ApplyCouponInput: ApplyCouponInput;
  ApplyCouponPayload: Omit<ApplyCouponPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Cart: CartMapper;
  CartCost: Omit<CartCost, 'discount' | 'shipping' | 'subtotal' | 'tax' | 'total'> & { discount: ResolversParentTypes['Money'], shipping: ResolversParentTypes['Money'], subtotal: ResolversParentTypes['Money'], tax: ResolversParentTypes['Money'], total: ResolversParentTypes['Money'] };
  Boolean: Scalars['Boolean']['output'];
  CartLine: CartLineMapper;
  CartLineInput: CartLineInput;
  CartLineUpdateInput: CartLineUpdateInput;
  CartMerge: Omit<CartMerge, 'problems'> & { problems: Array<ResolversParentTypes['CartProblem']> };
  CartProblem: CartProblemMapper;
  ClearCartInput: ClearCartInput;
  ClearCartPayload: Omit<ClearCartPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Coupon: CouponMapper;
  CreateCartInput: CreateCartInput;
  CreateCartPayload: Omit<CreateCartPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateCouponInput: CreateCouponInput;
  CreateCouponPayload: Omit<CreateCouponPayload, 'coupon' | 'userErrors'> & { coupon?: Maybe<ResolversParentTypes['Coupon']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DateTime: Scalars['DateTime']['output'];
  DisableCouponInput: DisableCouponInput;
  DisableCouponPayload: Omit<DisableCouponPayload, 'coupon' | 'userErrors'> & { coupon?: Maybe<ResolversParentTypes['Coupon']>, userErrors: Array<ResolversParentTypes['UserError']> };
  GenericUserError: GenericUserErrorMapper;
  InsufficientStockError: InsufficientStockErrorMapper;
  MergeCartsInput: MergeCartsInput;
  MergeCartsPayload: Omit<MergeCartsPayload, 'cart' | 'merge' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, merge?: Maybe<ResolversParentTypes['CartMerge']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Money: MoneyMapper;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  PostalAddress: PostalAddress;
  Product: ProductMapper;
  ProductVariant: ProductVariantMapper;
  Query: Record<PropertyKey, never>;
  RemoveCartLinesInput: RemoveCartLinesInput;
  RemoveCartLinesPayload: Omit<RemoveCartLinesPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RemoveCouponInput: RemoveCouponInput;
  RemoveCouponPayload: Omit<RemoveCouponPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RemoveFromWishlistInput: RemoveFromWishlistInput;
  RemoveFromWishlistPayload: Omit<RemoveFromWishlistPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SetCartShippingAddressInput: SetCartShippingAddressInput;
  SetCartShippingAddressPayload: Omit<SetCartShippingAddressPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SetCartShippingMethodInput: SetCartShippingMethodInput;
  SetCartShippingMethodPayload: Omit<SetCartShippingMethodPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ShippingMethod: ShippingMethodMapper;
  Subscription: Record<PropertyKey, never>;
  UpdateCartLinesInput: UpdateCartLinesInput;
  UpdateCartLinesPayload: Omit<UpdateCartLinesPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  User: UserMapper;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  WishlistItem: WishlistItemMapper;
  WishlistItemConnection: WishlistItemConnectionMapper;
  WishlistItemEdge: WishlistItemEdgeMapper;
};

export type AuthDirectiveArgs = {
  requires?: Maybe<Array<Role>>;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddCartLinesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCartLinesPayload'] = ResolversParentTypes['AddCartLinesPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddToWishlistPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddToWishlistPayload'] = ResolversParentTypes['AddToWishlistPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishlistItem?: Resolver<Maybe<ResolversTypes['WishlistItem']>, ParentType, ContextType>;
};

export type AppliedCouponResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppliedCoupon'] = ResolversParentTypes['AppliedCoupon']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ApplyCouponPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplyCouponPayload'] = ResolversParentTypes['ApplyCouponPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cost?: Resolver<ResolversTypes['CartCost'], ParentType, ContextType>;
  coupons?: Resolver<Array<ResolversTypes['AppliedCoupon']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['CartLine']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['CartProblem']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  shippingMethod?: Resolver<Maybe<ResolversTypes['ShippingMethod']>, ParentType, ContextType>;
  shippingMethods?: Resolver<Array<ResolversTypes['ShippingMethod']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartCost'] = ResolversParentTypes['CartCost']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['CartProblem']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type CartMergeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartMerge'] = ResolversParentTypes['CartMerge']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['CartProblem']>, ParentType, ContextType>;
  summed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CartProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartProblem'] = ResolversParentTypes['CartProblem']> = {
  available?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CartProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type ClearCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearCartPayload'] = ResolversParentTypes['ClearCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CouponResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coupon'] = ResolversParentTypes['Coupon'], FederationReferenceType extends FederationReferenceTypes['Coupon'] = FederationReferenceTypes['Coupon']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Coupon']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  basisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CouponKind'], ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  limitPerUser?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minimum?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCartPayload'] = ResolversParentTypes['CreateCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateCouponPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCouponPayload'] = ResolversParentTypes['CreateCouponPayload']> = {
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DisableCouponPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableCouponPayload'] = ResolversParentTypes['DisableCouponPayload']> = {
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GenericUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenericUserError'] = ResolversParentTypes['GenericUserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InsufficientStockErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InsufficientStockError'] = ResolversParentTypes['InsufficientStockError']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeCartsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeCartsPayload'] = ResolversParentTypes['MergeCartsPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  merge?: Resolver<Maybe<ResolversTypes['CartMerge']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  formatted?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<MoneyFormattedArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addCartLines?: Resolver<ResolversTypes['AddCartLinesPayload'], ParentType, ContextType, RequireFields<MutationAddCartLinesArgs, 'input'>>;
  addToWishlist?: Resolver<ResolversTypes['AddToWishlistPayload'], ParentType, ContextType, RequireFields<MutationAddToWishlistArgs, 'input'>>;
  applyCoupon?: Resolver<ResolversTypes['ApplyCouponPayload'], ParentType, ContextType, RequireFields<MutationApplyCouponArgs, 'input'>>;
  clearCart?: Resolver<ResolversTypes['ClearCartPayload'], ParentType, ContextType, RequireFields<MutationClearCartArgs, 'input'>>;
  createCart?: Resolver<ResolversTypes['CreateCartPayload'], ParentType, ContextType, RequireFields<MutationCreateCartArgs, 'input'>>;
  createCoupon?: Resolver<ResolversTypes['CreateCouponPayload'], ParentType, ContextType, RequireFields<MutationCreateCouponArgs, 'input'>>;
  disableCoupon?: Resolver<ResolversTypes['DisableCouponPayload'], ParentType, ContextType, RequireFields<MutationDisableCouponArgs, 'input'>>;
  mergeCarts?: Resolver<ResolversTypes['MergeCartsPayload'], ParentType, ContextType, RequireFields<MutationMergeCartsArgs, 'input'>>;
  removeCartLines?: Resolver<ResolversTypes['RemoveCartLinesPayload'], ParentType, ContextType, RequireFields<MutationRemoveCartLinesArgs, 'input'>>;
  removeCoupon?: Resolver<ResolversTypes['RemoveCouponPayload'], ParentType, ContextType, RequireFields<MutationRemoveCouponArgs, 'input'>>;
  removeFromWishlist?: Resolver<ResolversTypes['RemoveFromWishlistPayload'], ParentType, ContextType, RequireFields<MutationRemoveFromWishlistArgs, 'input'>>;
  setCartShippingAddress?: Resolver<ResolversTypes['SetCartShippingAddressPayload'], ParentType, ContextType, RequireFields<MutationSetCartShippingAddressArgs, 'input'>>;
  setCartShippingMethod?: Resolver<ResolversTypes['SetCartShippingMethodPayload'], ParentType, ContextType, RequireFields<MutationSetCartShippingMethodArgs, 'input'>>;
  updateCartLines?: Resolver<ResolversTypes['UpdateCartLinesPayload'], ParentType, ContextType, RequireFields<MutationUpdateCartLinesArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Cart' | 'Coupon' | 'WishlistItem', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, Partial<QueryCartArgs>>;
};

export type RemoveCartLinesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCartLinesPayload'] = ResolversParentTypes['RemoveCartLinesPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveCouponPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCouponPayload'] = ResolversParentTypes['RemoveCouponPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveFromWishlistPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveFromWishlistPayload'] = ResolversParentTypes['RemoveFromWishlistPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetCartShippingAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartShippingAddressPayload'] = ResolversParentTypes['SetCartShippingAddressPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetCartShippingMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartShippingMethodPayload'] = ResolversParentTypes['SetCartShippingMethodPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ShippingMethodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingMethod'] = ResolversParentTypes['ShippingMethod']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  maxDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  cartChanged?: SubscriptionResolver<ResolversTypes['Cart'], "cartChanged", ParentType, ContextType, Partial<SubscriptionCartChangedArgs>>;
};

export type UpdateCartLinesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCartLinesPayload'] = ResolversParentTypes['UpdateCartLinesPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['WishlistItemConnection']>, ParentType, ContextType, Partial<UserWishlistArgs>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'GenericUserError' | 'InsufficientStockError', ParentType, ContextType>;
};

export type WishlistItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItem'] = ResolversParentTypes['WishlistItem'], FederationReferenceType extends FederationReferenceTypes['WishlistItem'] = FederationReferenceTypes['WishlistItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WishlistItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WishlistItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItemConnection'] = ResolversParentTypes['WishlistItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WishlistItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WishlistItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WishlistItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItemEdge'] = ResolversParentTypes['WishlistItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WishlistItem'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddCartLinesPayload?: AddCartLinesPayloadResolvers<ContextType>;
  AddToWishlistPayload?: AddToWishlistPayloadResolvers<ContextType>;
  AppliedCoupon?: AppliedCouponResolvers<ContextType>;
  ApplyCouponPayload?: ApplyCouponPayloadResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartCost?: CartCostResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartMerge?: CartMergeResolvers<ContextType>;
  CartProblem?: CartProblemResolvers<ContextType>;
  ClearCartPayload?: ClearCartPayloadResolvers<ContextType>;
  Coupon?: CouponResolvers<ContextType>;
  CreateCartPayload?: CreateCartPayloadResolvers<ContextType>;
  CreateCouponPayload?: CreateCouponPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DisableCouponPayload?: DisableCouponPayloadResolvers<ContextType>;
  GenericUserError?: GenericUserErrorResolvers<ContextType>;
  InsufficientStockError?: InsufficientStockErrorResolvers<ContextType>;
  MergeCartsPayload?: MergeCartsPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RemoveCartLinesPayload?: RemoveCartLinesPayloadResolvers<ContextType>;
  RemoveCouponPayload?: RemoveCouponPayloadResolvers<ContextType>;
  RemoveFromWishlistPayload?: RemoveFromWishlistPayloadResolvers<ContextType>;
  SetCartShippingAddressPayload?: SetCartShippingAddressPayloadResolvers<ContextType>;
  SetCartShippingMethodPayload?: SetCartShippingMethodPayloadResolvers<ContextType>;
  ShippingMethod?: ShippingMethodResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UpdateCartLinesPayload?: UpdateCartLinesPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WishlistItem?: WishlistItemResolvers<ContextType>;
  WishlistItemConnection?: WishlistItemConnectionResolvers<ContextType>;
  WishlistItemEdge?: WishlistItemEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
