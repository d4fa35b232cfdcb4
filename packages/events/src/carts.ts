import { z } from 'zod';
import { define } from './define.ts';
import { id } from './fields.ts';

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
    data: z.object({ userId: id, cartId: id.nullable() }),
    entity: (data) => data.userId,
  }),
  /** A cart changed; readers look it up. */
  'carts.changed': define({
    version: 1,
    data: z.object({ cartId: id, version: z.int().min(1), userId: id.nullable() }),
    entity: (data) => data.cartId,
  }),
};
