import type { StoredCart } from '../data/carts.ts';
import { writeCart } from '../data/write-cart.ts';
import type { Deps, Work } from '../deps.ts';
import type { Cart } from '../domain/cart.ts';
import { expiryOf } from '../domain/expiry.ts';

/** What of a cart shall be otherwise; `address` and `shippingMethod` are its row's too. */
export type CartPatch = Partial<Cart> & Partial<Pick<StoredCart['row'], 'userId' | 'status'>>;

/** Another writer came first: nothing was stored. */
export class ChangedMeanwhileError extends Error {
  override name = 'ChangedMeanwhileError';
}

/** Stores a cart otherwise than it is, and says so: `carts.changed`. Answers it as it is then; throws a ChangedMeanwhileError. */
export type Store = (before: StoredCart, patch: CartPatch) => Promise<StoredCart>;

const afterChange = (
  { clock, lifetimes }: Deps,
  { row, cart }: StoredCart,
  { userId = row.userId, status = row.status, ...patch }: CartPatch,
): StoredCart => {
  const next = { ...cart, ...patch };
  const changedAt = clock();
  return {
    row: {
      ...row,
      userId,
      status,
      currency: next.currency,
      shippingAddress: next.address,
      shippingMethod: next.shippingMethod,
      version: row.version + 1,
      expiresAt: expiryOf(userId, lifetimes, changedAt),
      changedAt,
    },
    cart: next,
  };
};

const said = ({ row: { id, version, userId } }: StoredCart) => ({ cartId: id, version, userId });

/** Stores with one statement, which commits by itself. */
export const storeAlone =
  (deps: Deps): Store =>
  async (before, patch) => {
    const after = afterChange(deps, before, patch);
    const stored = await deps.sendWith('carts.changed', said(after), async (message) =>
      (await writeCart(deps.db, before, after, message)) ? after : null,
    );
    if (!stored) throw new ChangedMeanwhileError(before.row.id);
    void deps.cache.changed([before.row.id]);
    return stored;
  };

/** Stores within a transaction, with whatever else that does. Lock the cart before reading it. */
export const storeWithin =
  (deps: Deps, { tx, send, afterCommit }: Work): Store =>
  async (before, patch) => {
    const after = afterChange(deps, before, patch);
    if (!(await writeCart(tx, before, after, null))) throw new ChangedMeanwhileError(before.row.id);
    send('carts.changed', said(after));
    afterCommit(() => void deps.cache.changed([before.row.id]));
    return after;
  };
