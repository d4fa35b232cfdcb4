import type { ReplyData, RequestData } from '@bazaar/events';
import { isId } from '@bazaar/service-kit';
import type { Deps } from '../context.ts';
import { ordersByIds } from '../data/orders.ts';
import type { State } from '../domain/state.ts';

/** Where an order uses no coupons any more. */
const dead: ReadonlySet<State> = new Set<State>(['CANCELLED', 'EXPIRED', 'REFUSED']);

/** Answers carts: which coupons these orders use. An order that died or never was is left out. */
export const couponsOf = async (
  { db }: Pick<Deps, 'db'>,
  { orderIds }: RequestData<'orders.couponsOf'>,
): Promise<ReplyData<'orders.couponsOf'>> => {
  const orders = await ordersByIds(
    db,
    orderIds.filter((id) => isId('order', id)),
  );
  return {
    orders: orders
      .filter(({ state }) => !dead.has(state))
      .map(({ id: orderId, couponCodes: codes }) => ({ orderId, codes })),
  };
};
