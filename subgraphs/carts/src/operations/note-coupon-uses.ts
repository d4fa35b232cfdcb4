import type { MessageData } from '@bazaar/events';
import { findUsesOf, lockCouponsOf, moveUses, type UseMove } from '../data/coupon-uses.ts';
import type { Deps, Work } from '../deps.ts';

type Order = MessageData<'orders.statusChanged'>;

const isDead = ({ status }: Order): boolean => status === 'CANCELLED' || status === 'EXPIRED';

/** Counts what orders use: a placed order keeps its uses, one that died gives them back, whatever the order of arrival. */
export const noteCouponUses = async (
  { changed }: Deps,
  { tx, afterCommit }: Work,
  messages: readonly Order[],
): Promise<void> => {
  // Of several messages of one order, its death counts.
  const orders = new Map<string, Order>();
  for (const message of messages)
    if (message.couponCodes.length > 0 && (!orders.has(message.orderId) || isDead(message)))
      orders.set(message.orderId, message);
  if (orders.size === 0) return;
  const codes = [...orders.values()].flatMap(({ couponCodes }) => couponCodes);
  const locked = await lockCouponsOf(tx, codes, [...orders.keys()]);
  const idOf = new Map(locked.map(({ id, code }) => [code.toUpperCase(), id]));
  const stored = await findUsesOf(tx, [...orders.keys()]);

  const moves = [...orders.values()].flatMap((order): UseMove[] => {
    const { orderId, customerId: userId } = order;
    const own = order.couponCodes.flatMap((code) => idOf.get(code.toUpperCase()) ?? []);
    // Reserved by a try with other coupons than the one that placed the order.
    const others = stored
      .filter((use) => use.orderId === orderId && !own.includes(use.couponId))
      .map(({ couponId }) => couponId);
    const move = (couponId: string, event: UseMove['event']): UseMove => ({
      couponId,
      orderId,
      userId,
      attempt: null,
      event,
    });
    return [
      ...[...new Set(own)].map((couponId) => move(couponId, isDead(order) ? 'died' : 'placed')),
      ...others.map((couponId) => move(couponId, isDead(order) ? 'died' : 'forgotten')),
    ];
  });
  await moveUses(tx, moves);
  afterCommit(() => changed(locked.map(({ id }) => id)));
};
