import type { Identity } from '@bazaar/identity';
import { isId, type Transaction } from '@bazaar/service-kit';
import { mayUse } from '../access.ts';
import { type CartView, viewOf } from '../cart-view.ts';
import { bumpCart, type CartPatch, findCarts, lockCarts, type StoredCart } from '../data/carts.ts';
import type { Deps, Work } from '../deps.ts';
import { expiryOf } from '../domain/expiry.ts';
import { type Refusal, refusal } from '../domain/refusal.ts';
import { type CartUserError, toUserError } from './user-errors.ts';

/** What every change of a cart is given. */
export type CartInput = {
  cartId: string;
  cartToken?: string | null | undefined;
  expectedVersion?: number | null | undefined;
};

/** The cart; on VERSION_CONFLICT the current one, on any other error null. */
export type CartPayload = { cart: CartView | null; userErrors: CartUserError[] };

/** What became of a change. */
export type Outcome =
  | { kind: 'changed'; patch?: CartPatch }
  /** It was so already. */
  | { kind: 'unchanged' }
  | { kind: 'refused'; refusals: readonly Refusal[] };

/** Refuses a change. */
export const refused = (...refusals: readonly Refusal[]): Outcome => ({ kind: 'refused', refusals });

const refusedPayload = (...refusals: readonly Refusal[]): CartPayload => ({
  cart: null,
  userErrors: refusals.map(toUserError),
});

const notFound = refusal('NOT_FOUND', 'There is no such cart.', ['cartId']);
const conflict = refusal('VERSION_CONFLICT', 'The cart has changed meanwhile.', ['expectedVersion']);

/** Writes down that a locked cart changed, and says so. */
export const noteChange = async (
  deps: Deps,
  { tx, send, afterCommit }: Work,
  row: StoredCart['row'],
  patch: CartPatch = {},
): Promise<void> => {
  const userId = patch.userId ?? row.userId;
  const changedAt = deps.clock();
  const expiresAt = expiryOf(userId, deps.lifetimes, changedAt);
  const { id, version } = await bumpCart(tx, row.id, { ...patch, expiresAt, changedAt });
  send('carts.changed', { cartId: id, version, userId });
  afterCommit(() => deps.changed([id]));
};

/**
 * Changes one cart of the caller's: writers of the same cart come one after the other, so what `decide` reads is what it changes.
 * A cart that is not the caller's is not found.
 */
export const changeCart = async (
  deps: Deps,
  identity: Identity,
  { cartId, cartToken, expectedVersion }: CartInput,
  decide: (tx: Transaction, stored: StoredCart) => Promise<Outcome> | Outcome,
): Promise<CartPayload> => {
  if (!isId('cart', cartId)) return refusedPayload(notFound);
  return deps.transact(async (tx, send, afterCommit) => {
    const read = async (): Promise<StoredCart | undefined> =>
      (await findCarts(tx, [cartId], deps.clock())).find(({ row }) => mayUse(row, identity, cartToken));
    await lockCarts(tx, [cartId]);
    const stored = await read();
    if (!stored) return refusedPayload(notFound);
    if (expectedVersion != null && expectedVersion !== stored.row.version)
      return { cart: viewOf(deps, stored), userErrors: [toUserError(conflict)] };
    const outcome = await decide(tx, stored);
    switch (outcome.kind) {
      case 'refused':
        return refusedPayload(...outcome.refusals);
      case 'unchanged':
        return { cart: viewOf(deps, stored), userErrors: [] };
      case 'changed': {
        await noteChange(deps, { tx, send, afterCommit }, stored.row, outcome.patch);
        const changed = await read();
        if (!changed) throw new Error(`${cartId} went while it was changed`);
        return { cart: viewOf(deps, changed), userErrors: [] };
      }
    }
  });
};
