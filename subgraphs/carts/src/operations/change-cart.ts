import type { Identity } from '@bazaar/identity';
import { isId, type Queryable } from '@bazaar/service-kit';
import { mayUse } from '../access.ts';
import { type CartView, viewOf } from '../cart-view.ts';
import { findCarts, findCartWithOffers, lockCarts, type StoredCart } from '../data/carts.ts';
import type { Deps } from '../deps.ts';
import type { Offer } from '../domain/cart.ts';
import { type Refusal, refusal } from '../domain/refusal.ts';
import { type CartPatch, ChangedMeanwhileError, type Store, storeAlone, storeWithin } from './store-cart.ts';
import { type CartUserError, toUserError } from './user-errors.ts';

/** What every change of a cart is given. */
export type CartInput = {
  cartId: string;
  cartToken?: string | null | undefined;
  expectedVersion?: number | null | undefined;
};

/** The cart; on VERSION_CONFLICT the current one, on any other error null. */
export type CartPayload = { cart: CartView | null; userErrors: CartUserError[] };

/** What a change is decided on: the cart, what the catalogue says of the variants asked for, and where to read what else it needs. */
export type Case = {
  readonly db: Queryable;
  readonly stored: StoredCart;
  readonly offers: ReadonlyMap<string, Offer>;
};

/** What became of a change. */
export type Outcome =
  | { kind: 'changed'; patch: CartPatch }
  /** It was so already. */
  | { kind: 'unchanged' }
  | { kind: 'refused'; refusals: readonly Refusal[] };

/** Says how the cart shall be. */
export const changed = (patch: CartPatch): Outcome => ({ kind: 'changed', patch });

/** Leaves it as it is. */
export const unchanged: Outcome = { kind: 'unchanged' };

/** Refuses a change. */
export const refused = (...refusals: readonly Refusal[]): Outcome => ({ kind: 'refused', refusals });

const refusedPayload = (...refusals: readonly Refusal[]): CartPayload => ({
  cart: null,
  userErrors: refusals.map(toUserError),
});

const notFound = refusal('NOT_FOUND', 'There is no such cart.', ['cartId']);
const conflict = refusal('VERSION_CONFLICT', 'The cart has changed meanwhile.', ['expectedVersion']);

/**
 * Changes one cart of the caller's. What `decide` read is what it changes: a change is only written to the version it was decided on.
 * When another writer came first, it is decided anew behind a lock, where nobody can. So `decide` may be called twice, and does nothing itself.
 * A cart that is not the caller's is not found.
 */
export const changeCart = async (
  deps: Deps,
  identity: Identity,
  input: CartInput & { variantIds?: readonly string[] },
  decide: (what: Case) => Promise<Outcome> | Outcome,
): Promise<CartPayload> => {
  const { cartId, cartToken, expectedVersion, variantIds = [] } = input;
  if (!isId('cart', cartId)) return refusedPayload(notFound);

  const read = async (db: Queryable): Promise<Omit<Case, 'db'> | null> => {
    if (variantIds.length > 0) return findCartWithOffers(db, cartId, variantIds, deps.clock());
    const [stored] = await findCarts(db, [cartId], deps.clock());
    return stored ? { stored, offers: new Map() } : null;
  };
  const attempt = async (db: Queryable, store: Store): Promise<CartPayload> => {
    const found = await read(db);
    if (!found || !mayUse(found.stored.row, identity, cartToken)) return refusedPayload(notFound);
    const { stored } = found;
    if (expectedVersion != null && expectedVersion !== stored.row.version)
      return { cart: viewOf(deps, stored), userErrors: [toUserError(conflict)] };
    const outcome = await decide({ db, ...found });
    switch (outcome.kind) {
      case 'refused':
        return refusedPayload(...outcome.refusals);
      case 'unchanged':
        return { cart: viewOf(deps, stored), userErrors: [] };
      case 'changed':
        return { cart: viewOf(deps, await store(stored, outcome.patch)), userErrors: [] };
    }
  };

  try {
    return await attempt(deps.db, storeAlone(deps));
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error;
  }
  return deps.transact(async (tx, send, afterCommit) => {
    await lockCarts(tx, [cartId]);
    return attempt(tx, storeWithin(deps, { tx, send, afterCommit }));
  });
};
