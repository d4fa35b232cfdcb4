import { isId, newId } from '@bazaar/service-kit';
import { isCartToken } from '../access.ts';
import {
  type CartRow,
  deleteExpiredOf,
  findCarts,
  findCartsOf,
  findClaimed,
  lockCarts,
  lockPeople,
} from '../data/carts.ts';
import type { Deps, Work } from '../deps.ts';
import { maxCoupons } from '../domain/limits.ts';
import { withLines } from '../domain/lines-after.ts';
import { type Merge, mergeLines } from '../domain/merge-lines.ts';
import { problem } from '../domain/problems.ts';
import { storeWithin } from './store-cart.ts';

/** A person wants a guest's cart. */
export type Claim = { userId: string; cartToken: string };
/** The person's open cart afterwards and what became of the guest's lines; null when there was no such cart. */
export type Claimed = { cartId: string | null; merge: Omit<Merge, 'lines'> } | null;

const nothing: Omit<Merge, 'lines'> = { added: 0, summed: 0, problems: [] };

const claimOne = async (deps: Deps, work: Work, guest: CartRow, userId: string): Promise<Claimed> => {
  const { tx } = work;
  const store = storeWithin(deps, work);
  const now = deps.clock();
  const [own] = await findCartsOf(tx, [userId], now);
  // Claimed before, by this person: the same answer again.
  if (guest.userId === userId) return { cartId: own?.row.id ?? null, merge: nothing };
  const [stored] = await findCarts(tx, [guest.id], now);
  if (guest.userId !== null || !stored) return null;
  if (!own) {
    await store(stored, { userId });
    return { cartId: guest.id, merge: { ...nothing, added: stored.cart.lines.length } };
  }

  const { lines, ...merge } = mergeLines(own.cart.lines, stored.cart.lines, own.cart.currency);
  const offers = new Map(
    stored.cart.lines.flatMap(({ variantId, offer }) => (offer ? [[variantId, offer]] : [])),
  );
  const held = new Set(own.cart.coupons.map(({ id }) => id));
  const coupons = stored.cart.coupons.filter(({ id }) => !held.has(id));
  const room = Math.max(0, maxCoupons - held.size);
  const leftOut = coupons
    .slice(room)
    .map(({ code }) => problem('COUPON_INVALID', `${code}: A cart has ${maxCoupons} coupons at most.`));
  await store(own, {
    lines: withLines(own.cart.lines, lines, offers, () => newId('cartline')),
    coupons: [...own.cart.coupons, ...coupons.slice(0, room)],
    address: own.cart.address ?? stored.cart.address,
    shippingMethod: own.cart.shippingMethod ?? stored.cart.shippingMethod,
  });
  await store(stored, { lines: [], status: 'MERGED', userId });
  return { cartId: own.row.id, merge: { ...merge, problems: [...merge.problems, ...leftOut] } };
};

/**
 * Makes guests' carts the people's who bring their tokens, or merges them into the carts these have. Claiming twice is success.
 * From then on the token opens nothing. Answers in the order of the claims.
 */
export const claimCarts = async (deps: Deps, work: Work, claims: readonly Claim[]): Promise<Claimed[]> => {
  const { tx } = work;
  const valid = claims.filter(({ userId, cartToken }) => isId('user', userId) && isCartToken(cartToken));
  if (valid.length === 0) return claims.map(() => null);
  const userIds = valid.map(({ userId }) => userId);
  const tokens = valid.map(({ cartToken }) => cartToken);
  // All locks first and in one order, so that two batches never wait for each other.
  await lockPeople(tx, userIds);
  await deleteExpiredOf(tx, userIds, deps.clock());
  const involved = await findClaimed(tx, tokens, userIds);
  await lockCarts(
    tx,
    involved.map(({ id }) => id),
  );
  const answers: Claimed[] = [];
  for (const { userId, cartToken } of claims) {
    const known = valid.some((claim) => claim.userId === userId && claim.cartToken === cartToken);
    // Read anew: a claim before this one may have changed it, or another writer while we waited.
    const guest = known
      ? (await findClaimed(tx, [cartToken], [])).find(({ token }) => token === cartToken)
      : undefined;
    answers.push(guest ? await claimOne(deps, work, guest, userId) : null);
  }
  return answers;
};
