import { z } from 'zod';
import { id, money, postalAddress, quantity } from './fields.ts';

const failure = z.object({
  ok: z.literal(false),
  code: z.string(),
  message: z.string(),
  path: z.array(z.string()).nullable(),
  /** The cart's version now, for VERSION_CONFLICT. */
  cartId: id.nullable(),
});

const snapshotLine = z.object({
  lineId: id,
  variantId: id,
  productId: id,
  sellerId: id,
  productName: z.string(),
  sku: z.string(),
  quantity,
  unitPrice: money,
  subtotal: money,
  /** Positive. */
  discount: money,
  tax: money,
  /** Subtotal − discount, + tax unless included. */
  total: money,
});

/** A cart priced for checkout: lines, carriage and tax for one address and method. */
export const cartSnapshot = z.object({
  cartId: id,
  version: z.int().min(1),
  lines: z.array(snapshotLine).min(1),
  cost: z.object({
    subtotal: money,
    discount: money,
    shipping: money,
    tax: money,
    taxIncluded: z.boolean(),
    total: money,
  }),
  shippingMethod: z.object({ code: z.string(), name: z.string() }),
  couponCodes: z.array(z.string()),
});

/** A cart priced for checkout. */
export type CartSnapshot = z.infer<typeof cartSnapshot>;

/** Which try to place an order this is, the same however often it is repeated: a hash of person and idempotency key. */
const attempt = z.string().min(1).max(100);

/** Asked of every subgraph for a person who wants to see what is kept about them: one page after another. */
const personalData = {
  request: z.object({
    userId: id,
    /** Their shop. */
    sellerId: id.nullable(),
    /** `next` of the page before; null for the first. */
    after: z.string().nullable(),
  }),
  reply: z.object({
    /** What the items are, such as `addresses`; empty with no items. */
    part: z.string(),
    items: z.array(z.record(z.string(), z.unknown())),
    /** Null after the last page. */
    next: z.string().nullable(),
  }),
};

/** Questions between subgraphs that are answered at once (core NATS request/reply, subject `rpc.<name>`). They change nothing, but for `carts.reserveCoupons`. */
export const requests = {
  /** Asked by orders of carts at checkout. Codes: NOT_FOUND, CART_EMPTY, PRICE_CHANGED, METHOD_UNAVAILABLE, INVALID_ADDRESS, VERSION_CONFLICT. */
  'carts.snapshot': {
    request: z.object({
      cartId: id,
      userId: id,
      expectedVersion: z.int().nullable(),
      shippingMethod: z.string(),
      shippingAddress: postalAddress,
      /** What this attempt has reserved already does not count as used by others. */
      attempt: attempt.optional(),
    }),
    reply: z.union([z.object({ ok: z.literal(true), snapshot: cartSnapshot }), failure]),
  },
  /**
   * Asked by orders of carts before it writes an order: a use of each coupon, all or none. A use is given back when the order dies or never shows up.
   * An attempt that asks again gets what it has, and the order id that it asked with first. Codes: COUPON_INVALID, COUPON_EXHAUSTED.
   */
  'carts.reserveCoupons': {
    request: z.object({ attempt, orderId: id, userId: id, codes: z.array(z.string()).min(1).max(20) }),
    reply: z.union([z.object({ ok: z.literal(true), orderId: id }), failure]),
  },
  /** Asked by carts of orders: the coupons that these orders use. An order that died or never was uses none, and is left out. */
  'orders.couponsOf': {
    request: z.object({ orderIds: z.array(id).max(500) }),
    reply: z.object({ orders: z.array(z.object({ orderId: id, codes: z.array(z.string()) })) }),
  },
  /** Asked by orders of users at checkout. Codes: NOT_FOUND. */
  'users.address': {
    request: z.object({ userId: id, addressId: id }),
    reply: z.union([z.object({ ok: z.literal(true), address: postalAddress }), failure]),
  },
  /** Asked by users of orders before it forgets a person: how many orders of theirs, or with goods of their shop, are not over yet. */
  'orders.openOf': {
    request: z.object({ userId: id, sellerId: id.nullable() }),
    reply: z.object({ open: z.int().min(0) }),
  },
  'users.personalData': personalData,
  'products.personalData': personalData,
  'inventory.personalData': personalData,
  'carts.personalData': personalData,
  'orders.personalData': personalData,
  'payments.personalData': personalData,
  'reviews.personalData': personalData,
};

/** The name of a question. */
export type RequestName = keyof typeof requests;
/** What is asked. */
export type RequestData<Name extends RequestName> = z.infer<(typeof requests)[Name]['request']>;
/** What is answered. */
export type ReplyData<Name extends RequestName> = z.infer<(typeof requests)[Name]['reply']>;
