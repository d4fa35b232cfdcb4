import type { Identity } from '@bazaar/identity';
import { isId } from '@bazaar/service-kit';
import { isCartToken, mayUse } from '../access.ts';
import { findCartByToken, findCarts, findCartsOf, type StoredCart } from '../data/carts.ts';
import type { Deps } from '../deps.ts';

/** Which cart is meant. */
export type WhichCart = { id?: string | null | undefined; token?: string | null | undefined };

const find = async (
  { db, clock }: Deps,
  { userId, cartToken }: Identity,
  { id, token }: WhichCart,
): Promise<StoredCart | null> => {
  if (id != null) return isId('cart', id) ? ((await findCarts(db, [id], clock()))[0] ?? null) : null;
  if (token == null && userId !== null) return (await findCartsOf(db, [userId], clock()))[0] ?? null;
  const given = token ?? cartToken;
  return given !== null && isCartToken(given) ? findCartByToken(db, given, clock()) : null;
};

/** The caller's cart by id, by token, or with neither: the open cart of who is signed in, a guest's by the header. Null when there is none, or it is not theirs. */
export const findCart = async (
  deps: Deps,
  identity: Identity,
  which: WhichCart,
): Promise<StoredCart | null> => {
  const found = await find(deps, identity, which);
  return found && mayUse(found.row, identity, which.token) ? found : null;
};
