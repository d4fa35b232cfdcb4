import type { ReplyData, RequestData } from '@bazaar/events';
import { toCoupon } from '../data/coupon-rows.ts';
import {
  areExhausted,
  countUsesBy,
  findStaleReservations,
  findUsesOfAttempt,
  lockCoupons,
  lockCouponsOf,
  moveUses,
  staleReservationsOf,
} from '../data/coupon-uses.ts';
import type { Deps } from '../deps.ts';
import { exhausted, whyNotNow } from '../domain/coupon.ts';
import { type Refusal, refusal } from '../domain/refusal.ts';

type Asked = RequestData<'carts.reserveCoupons'>;
type Reply = ReplyData<'carts.reserveCoupons'>;

const refuse = ({ code, message }: Refusal): Reply => ({
  ok: false,
  code,
  message,
  path: ['cartId'],
  cartId: null,
});

/**
 * Takes a use of each coupon for an order about to be placed, all or none. Who wants the same coupon comes one after the other, so a limit is never passed.
 * An attempt that asks again keeps what it has; its order goes by the id that it asked with first.
 */
export const reserveCoupons = async (
  { db, transact, clock, changed }: Deps,
  { attempt, orderId, userId, codes }: Asked,
): Promise<Reply> => {
  // Most who come too late need not stand in line for the lock.
  if ((await areExhausted(db, codes)) && (await findUsesOfAttempt(db, attempt)).length === 0)
    return refuse(exhausted);
  return transact(async (tx, _send, afterCommit) => {
    const wanted = new Set(codes.map((code) => code.toUpperCase()));
    const locked = await lockCoupons(tx, [...wanted]);
    if (locked.length < wanted.size) return refuse(refusal('COUPON_INVALID', 'There is no such coupon.'));
    const held = await findUsesOfAttempt(tx, attempt);
    const heldIds = new Set(held.map(({ couponId }) => couponId));
    const missing = locked.filter(({ id }) => !heldIds.has(id));
    const byPerson = await countUsesBy(
      tx,
      userId,
      missing.map(({ id }) => id),
    );
    for (const row of missing) {
      const against = whyNotNow(toCoupon(row, byPerson.get(row.id) ?? 0), clock());
      if (against) return refuse(against);
    }
    const keptId = held[0]?.orderId ?? orderId;
    await moveUses(
      tx,
      locked.map(({ id: couponId }) => ({ couponId, orderId: keptId, userId, attempt, event: 'reserved' })),
    );
    afterCommit(() => changed(missing.map(({ id }) => id)));
    return { ok: true, orderId: keptId };
  });
};

/** Longer than any checkout takes between its reservation and its order. */
const staleAfterSeconds = 5 * 60;
const mostAtOnce = 200;

/**
 * Gives back uses whose order never came: checkout broke off in between. Orders is asked first, so that an order whose message
 * is still under way keeps its uses; when orders does not answer nothing is given back.
 */
export const releaseStaleReservations = async ({
  db,
  bus,
  transact,
  changed,
}: Pick<Deps, 'db' | 'bus' | 'transact' | 'changed'>): Promise<void> => {
  const stale = await findStaleReservations(db, staleAfterSeconds, mostAtOnce);
  if (stale.length === 0) return;
  const orderIds = [...new Set(stale.map(({ orderId }) => orderId))];
  const { orders } = await bus.request('orders.couponsOf', { orderIds });
  const codesOf = new Map(orders.map(({ orderId, codes }) => [orderId, codes]));
  await transact(async (tx, _send, afterCommit) => {
    const locked = await lockCouponsOf(tx, [], orderIds);
    const codeOf = new Map(locked.map(({ id, code }) => [id, code.toUpperCase()]));
    // An attempt may have come again meanwhile.
    const still = await staleReservationsOf(tx, orderIds, staleAfterSeconds);
    await moveUses(
      tx,
      still.map(({ couponId, orderId, userId, attempt }) => {
        const codes = codesOf.get(orderId)?.map((code) => code.toUpperCase()) ?? [];
        const placed = codes.includes(codeOf.get(couponId) ?? '');
        return { couponId, orderId, userId, attempt, event: placed ? 'placed' : 'forgotten' };
      }),
    );
    afterCommit(() => changed(locked.map(({ id }) => id)));
  });
};
