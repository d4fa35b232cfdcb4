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

/** Questions between subgraphs that are answered at once (core NATS request/reply, subject `rpc.<name>`). They change nothing. */
export const requests = {
  /** Asked by orders of carts at checkout. Codes: NOT_FOUND, CART_EMPTY, PRICE_CHANGED, METHOD_UNAVAILABLE, INVALID_ADDRESS, VERSION_CONFLICT. */
  'carts.snapshot': {
    request: z.object({
      cartId: id,
      userId: id,
      expectedVersion: z.int().nullable(),
      shippingMethod: z.string(),
      shippingAddress: postalAddress,
    }),
    reply: z.union([z.object({ ok: z.literal(true), snapshot: cartSnapshot }), failure]),
  },
  /** Asked by orders of users at checkout. Codes: NOT_FOUND. */
  'users.address': {
    request: z.object({ userId: id, addressId: id }),
    reply: z.union([z.object({ ok: z.literal(true), address: postalAddress }), failure]),
  },
};

/** The name of a question. */
export type RequestName = keyof typeof requests;
/** What is asked. */
export type RequestData<Name extends RequestName> = z.infer<(typeof requests)[Name]['request']>;
/** What is answered. */
export type ReplyData<Name extends RequestName> = z.infer<(typeof requests)[Name]['reply']>;
