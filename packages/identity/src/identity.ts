import { z } from 'zod';

/** What a person may do, as in the schema's enum `Role`. */
export const ROLES = ['CUSTOMER', 'SELLER', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks, as the gateway established it. A guest has `userId` null. */
export type Identity = {
  /** TypeID of the person; null for a guest. */
  readonly userId: string | null;
  /** TypeID of the sign-in that the token belongs to; null for a guest. */
  readonly sessionId: string | null;
  readonly roles: readonly Role[];
  /** TypeID of the shop this person sells for; null for everybody else. */
  readonly sellerId: string | null;
  /** The unguessable token of a guest's cart, unverified: carts compares it. */
  readonly cartToken: string | null;
  /** The access token's end, seconds since epoch; null for a guest. */
  readonly expiresAt: number | null;
};

/** Nobody in particular: no token, no cart. */
export const guest: Identity = Object.freeze({
  userId: null,
  sessionId: null,
  roles: Object.freeze([]),
  sellerId: null,
  cartToken: null,
  expiresAt: null,
});

/** Strict, so that a field which one side does not know is noticed and never dropped in silence. */
export const identitySchema = z.strictObject({
  userId: z.string().min(1).nullable(),
  sessionId: z.string().min(1).nullable(),
  roles: z.array(z.enum(ROLES)).readonly(),
  sellerId: z.string().min(1).nullable(),
  cartToken: z.string().min(1).nullable(),
  expiresAt: z.int().nullable(),
});
