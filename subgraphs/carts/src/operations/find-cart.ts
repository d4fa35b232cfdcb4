import { createHash } from 'node:crypto';
import type { Identity } from '@bazaar/identity';
import { isId } from '@bazaar/service-kit';
import { isCartToken, mayUse } from '../access.ts';
import { cachedCarts } from '../cache/cached-carts.ts';
import { findCartByToken, findCarts, findCartsOf, type StoredCart } from '../data/carts.ts';
import type { Deps } from '../deps.ts';

/** Which cart is meant. */
export type WhichCart = { id?: string | null | undefined; token?: string | null | undefined };

type Lookup = { key: string; find(): Promise<StoredCart | null> };

const lookup = (
  { db, clock }: Deps,
  { userId, cartToken }: Identity,
  { id, token }: WhichCart,
): Lookup | null => {
  const first = async (found: Promise<StoredCart[]>): Promise<StoredCart | null> => (await found)[0] ?? null;
  if (id != null)
    return isId('cart', id) ? { key: id, find: () => first(findCarts(db, [id], clock())) } : null;
  if (token == null && userId !== null)
    return { key: userId, find: () => first(findCartsOf(db, [userId], clock())) };
  const given = token ?? cartToken;
  if (given === null || !isCartToken(given)) return null;
  // Who reads Redis' keys shall not learn what opens a cart.
  const key = createHash('sha256').update(given).digest('base64url');
  return { key, find: () => findCartByToken(db, given, clock()) };
};

const allowed = (
  found: StoredCart | null | undefined,
  { clock }: Deps,
  identity: Identity,
  which: WhichCart,
): StoredCart | null =>
  found && found.row.expiresAt > clock() && mayUse(found.row, identity, which.token) ? found : null;

/** The caller's cart by id, by token, or with neither: the open cart of who is signed in, a guest's by the header. Null when there is none, or it is not theirs. */
export const findCart = async (
  deps: Deps,
  identity: Identity,
  which: WhichCart,
): Promise<StoredCart | null> => {
  const wanted = lookup(deps, identity, which);
  if (!wanted) return null;
  const { key, find } = wanted;
  const found = await deps.cache.through(cachedCarts, [key], async () => {
    const stored = await find();
    return new Map(stored && [[key, stored]]);
  });
  return allowed(found.get(key), deps, identity, which);
};

/** The same, past the cache: for who has just heard of a change. */
export const findCartNow = async (
  deps: Deps,
  identity: Identity,
  which: WhichCart,
): Promise<StoredCart | null> => allowed(await lookup(deps, identity, which)?.find(), deps, identity, which);
