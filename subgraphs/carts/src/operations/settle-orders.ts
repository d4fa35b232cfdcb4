import type { MessageData } from '@bazaar/events';
import { findCarts, lockCarts } from '../data/carts.ts';
import { settleOrders } from '../data/settled-orders.ts';
import type { Deps, Work } from '../deps.ts';
import { withChanges } from '../domain/lines-after.ts';
import { subtractBought } from '../domain/subtract-bought.ts';
import { storeWithin } from './store-cart.ts';

type Order = MessageData<'orders.statusChanged'>;

/** Takes what an order bought, and the coupons it used, out of its cart. */
const settle = async (deps: Deps, work: Work, order: Order): Promise<void> => {
  const [stored] = await findCarts(work.tx, [order.cartId], deps.clock());
  if (!stored) return;
  const { lines, coupons } = stored.cart;
  const { changed, removed, empty } = subtractBought(lines, order.lines);
  await storeWithin(deps, work)(stored, {
    lines: withChanges(lines, changed, removed),
    coupons: coupons.filter(({ code }) => !order.couponCodes.includes(code)),
    ...(empty ? { status: 'CLOSED' } : {}),
  });
};

/** What follows from confirmed orders, each settled once: what was bought leaves the cart, an emptied cart is closed. */
export const settleConfirmed = async (deps: Deps, work: Work, orders: readonly Order[]): Promise<void> => {
  const { tx } = work;
  const fresh = await settleOrders(
    tx,
    orders.map(({ orderId }) => orderId),
    deps.clock(),
  );
  // Several messages of one order may come in one batch: it is settled once.
  const unsettled = [
    ...new Map(
      orders.filter(({ orderId }) => fresh.has(orderId)).map((order) => [order.orderId, order]),
    ).values(),
  ];
  await lockCarts(
    tx,
    unsettled.map(({ cartId }) => cartId),
  );
  for (const order of unsettled) await settle(deps, work, order);
};
