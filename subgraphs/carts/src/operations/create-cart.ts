import { randomBytes } from 'node:crypto';
import type { Identity } from '@bazaar/identity';
import { newId, type Transaction } from '@bazaar/service-kit';
import { viewOf } from '../cart-view.ts';
import {
  deleteExpiredOf,
  findCarts,
  findCartsOf,
  insertCart,
  lockCarts,
  lockPeople,
  type StoredCart,
} from '../data/carts.ts';
import { findOffers } from '../data/offers.ts';
import type { Deps } from '../deps.ts';
import { expiryOf } from '../domain/expiry.ts';
import { withLines } from '../domain/lines-after.ts';
import { putLines, type Wanted } from '../domain/put-lines.ts';
import { refusal } from '../domain/refusal.ts';
import type { CartPayload } from './change-cart.ts';
import { storeWithin } from './store-cart.ts';
import { toUserError } from './user-errors.ts';
import { variantsOf } from './wanted-lines.ts';

/** What a cart is opened with. */
export type CreateCartInput = {
  lines?: readonly Wanted[] | null | undefined;
  currency?: string | null | undefined;
};

const newCart = (deps: Deps, userId: string | null, currency: string): StoredCart['row'] => ({
  id: newId('cart'),
  token: userId === null ? randomBytes(32).toString('base64url') : null,
  userId,
  status: 'OPEN',
  currency,
  version: 1,
  shippingAddress: null,
  shippingMethod: null,
  expiresAt: expiryOf(userId, deps.lifetimes, deps.clock()),
  changedAt: deps.clock(),
  abandonedVersion: null,
});

const lockOwn = async (tx: Transaction, userId: string, now: Date): Promise<StoredCart | null> => {
  await lockPeople(tx, [userId]);
  await deleteExpiredOf(tx, [userId], now);
  const [own] = await findCartsOf(tx, [userId], now);
  if (!own) return null;
  await lockCarts(tx, [own.row.id]);
  return (await findCarts(tx, [own.row.id], now))[0] ?? null;
};

/**
 * Opens a cart. A person has one open cart at most: who has one already gets that one with the lines put in.
 * Its currency can only change while it is empty, else it is CURRENCY_MISMATCH.
 */
export const createCart = (
  deps: Deps,
  { userId }: Identity,
  { lines: given, currency }: CreateCartInput,
): Promise<CartPayload> =>
  deps.transact(async (tx, send, afterCommit) => {
    const own = userId === null ? null : await lockOwn(tx, userId, deps.clock());
    const wanted = given ?? [];
    const paidIn = currency ?? own?.cart.currency ?? deps.shop.currency;
    const held = own?.cart.lines ?? [];
    const otherCurrency = own !== null && own.cart.currency !== paidIn;
    if (otherCurrency && held.length > 0) {
      const message = `Your cart is in ${own.cart.currency}.`;
      return { cart: null, userErrors: [toUserError(refusal('CURRENCY_MISMATCH', message, ['currency']))] };
    }
    const offers = await findOffers(tx, variantsOf(wanted));
    const result = putLines(held, wanted, offers, paidIn);
    if ('refusals' in result) return { cart: null, userErrors: result.refusals.map(toUserError) };

    const lines = withLines(held, result.lines, offers, () => newId('cartline'));
    if (own === null) {
      const row = newCart(deps, userId, paidIn);
      await insertCart(tx, row, lines);
      const cart = { currency: paidIn, lines, coupons: [], address: null, shippingMethod: null };
      return { cart: viewOf(deps, { row, cart }), userErrors: [] };
    }
    if (!otherCurrency && wanted.length === 0) return { cart: viewOf(deps, own), userErrors: [] };
    const store = storeWithin(deps, { tx, send, afterCommit });
    return { cart: viewOf(deps, await store(own, { lines, currency: paidIn })), userErrors: [] };
  });
