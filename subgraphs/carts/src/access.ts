import { timingSafeEqual } from 'node:crypto';
import type { Identity } from '@bazaar/identity';

/** What the right to a cart hangs on. */
type Held = { userId: string | null; token: string | null };

const form = /^[A-Za-z0-9_-]{43}$/;

/** Is this what a cart token looks like: 32 random bytes in base64url? What is not needs no look into the database. */
export const isCartToken = (text: string): boolean => form.test(text);

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * May the caller see and change this cart? A person's cart is theirs alone, whatever token it once had;
 * a guest's is for whoever brings its token, as an argument or in the header.
 */
export const mayUse = (cart: Held, identity: Identity, givenToken: string | null | undefined): boolean => {
  if (cart.userId !== null) return cart.userId === identity.userId;
  const { token } = cart;
  return (
    token !== null &&
    [givenToken, identity.cartToken].some(
      (given) => given != null && isCartToken(given) && same(given, token),
    )
  );
};
