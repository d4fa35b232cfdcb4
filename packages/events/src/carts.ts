import { z } from 'zod';
import { define } from './define.ts';
import { id, instant, money, quantity } from './fields.ts';

/** Commands to carts, and what it says. */
export const cartMessages = {
  /** A person signed up or in with a guest's cart: make it theirs, or merge it into theirs. */
  'carts.claim': define({
    version: 1,
    data: z.object({ userId: id, cartToken: z.string().min(1).max(200) }),
    entity: (data) => data.userId,
  }),
  /** The answer to `carts.claim`; `cartId` null when there was no such cart. */
  'carts.claimed': define({
    version: 1,
    data: z.object({
      userId: id,
      cartId: id.nullable(),
      /** What became of the guest's lines; left out when there was no such cart. `problems` names each line or coupon that was not taken over whole. */
      merge: z
        .object({
          added: z.int().min(0),
          summed: z.int().min(0),
          problems: z.array(z.object({ code: z.string(), message: z.string() })),
        })
        .optional(),
    }),
    entity: (data) => data.userId,
  }),
  /** A cart changed; readers look it up. */
  'carts.changed': define({
    version: 1,
    data: z.object({ cartId: id, version: z.int().min(1), userId: id.nullable() }),
    entity: (data) => data.cartId,
  }),
  /** A person's cart holds something and has long not changed. Said once a version. */
  'carts.abandoned': define({
    version: 1,
    data: z.object({
      cartId: id,
      userId: id,
      version: z.int().min(1),
      /** When it last changed. */
      changedAt: instant,
      /** Units over all lines. */
      itemCount: quantity,
      lines: z.array(z.object({ variantId: id, quantity })).min(1),
    }),
    entity: (data) => data.cartId,
  }),
  /** Something a person wishes for was sold out and can be bought again. Said to each who wishes for it. */
  'carts.wishReturned': define({
    version: 1,
    data: z.object({
      userId: id,
      wishlistItemId: id,
      variantId: id,
      productId: id,
      productName: z.string(),
      available: quantity,
    }),
    entity: (data) => data.userId,
  }),
  /** Something a person wishes for costs less than it did. Said to each who wishes for it. */
  'carts.wishCheaper': define({
    version: 1,
    data: z.object({
      userId: id,
      wishlistItemId: id,
      variantId: id,
      productId: id,
      productName: z.string(),
      previousPrice: money,
      price: money,
    }),
    entity: (data) => data.userId,
  }),
};
