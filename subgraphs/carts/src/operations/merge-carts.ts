import { type CartView, viewOf } from '../cart-view.ts';
import { findCarts } from '../data/carts.ts';
import type { Deps } from '../deps.ts';
import type { Merge } from '../domain/merge-lines.ts';
import { refusal } from '../domain/refusal.ts';
import { claimCarts } from './claim-carts.ts';
import { type CartUserError, toUserError } from './user-errors.ts';

/** The person's cart and what became of the guest's lines; both null on error. */
export type MergeCartsPayload = {
  cart: CartView | null;
  merge: Omit<Merge, 'lines'> | null;
  userErrors: CartUserError[];
};

/** Takes a guest's cart into the person's; a second time changes nothing more. */
export const mergeCarts = (deps: Deps, userId: string, cartToken: string): Promise<MergeCartsPayload> =>
  deps.transact(async (tx, send, afterCommit) => {
    const [claimed] = await claimCarts(deps, { tx, send, afterCommit }, [{ userId, cartToken }]);
    const [cart] = claimed?.cartId ? await findCarts(tx, [claimed.cartId], deps.clock()) : [];
    if (!claimed || !cart) {
      const error = refusal('NOT_FOUND', 'There is no such cart.', ['cartToken']);
      return { cart: null, merge: null, userErrors: [toUserError(error)] };
    }
    return { cart: viewOf(deps, cart), merge: claimed.merge, userErrors: [] };
  });
