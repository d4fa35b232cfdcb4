import type { Identity } from '@bazaar/identity';
import { createStream, type EventStream } from '@bazaar/service-kit';
import { GraphQLError } from 'graphql';
import { type CartView, viewOf } from '../cart-view.ts';
import type { StoredCart } from '../data/carts.ts';
import type { Deps } from '../deps.ts';
import { listenForWake } from '../events/wake.ts';
import { findCartNow, type WhichCart } from './find-cart.ts';

/** Listens to the variants and coupons that a cart holds at the moment. */
const listenToParts = (bus: Deps['bus'], heard: () => void) => {
  const listeners = new Map<string, { stop(): void }>();
  /** Answers whether there is anything new to listen to. */
  const listenTo = (ids: ReadonlySet<string>): boolean => {
    for (const [id, listener] of listeners)
      if (!ids.has(id)) {
        listener.stop();
        listeners.delete(id);
      }
    const fresh = [...ids].filter((id) => !listeners.has(id));
    for (const id of fresh) listeners.set(id, listenForWake(bus, id, heard));
    return fresh.length > 0;
  };
  return { listenTo, stop: () => void listenTo(new Set()) };
};

const partsOf = ({ cart }: StoredCart): Set<string> =>
  new Set([...cart.lines.map(({ variantId }) => variantId), ...cart.coupons.map(({ id }) => id)]);

/**
 * The caller's cart as it is now, then after each change of it, and of the price, stock and coupons it depends on;
 * what came while nobody read is conflated to the latest.
 * Ends when the cart is bought, merged, forgotten or becomes somebody else's. Throws NOT_FOUND when there is no such cart.
 */
export const followCart = async (
  deps: Deps,
  identity: Identity,
  which: WhichCart,
): Promise<EventStream<CartView>> => {
  const notFound = new GraphQLError('There is no such cart.', { extensions: { code: 'NOT_FOUND' } });
  const found = await findCartNow(deps, identity, which);
  if (!found) throw notFound;
  const { id } = found.row;

  let last = { version: 0, seen: '' };
  let left = false;
  let reading: Promise<void> | undefined;
  let again = false;
  const read = async (): Promise<void> => {
    do {
      again = false;
      const stored = await findCartNow(deps, identity, { id, token: which.token });
      if (left) return;
      if (!stored) return stream.end();
      // What is listened to only now may have changed since it was read.
      if (parts.listenTo(partsOf(stored))) again = true;
      const view = viewOf(deps, stored);
      const seen = JSON.stringify(view);
      if (stored.row.version >= last.version && seen !== last.seen) {
        last = { version: stored.row.version, seen };
        stream.push(view);
      }
    } while (again);
  };
  const refresh = (): Promise<void> => {
    // What is being read may be from before this change: look once more afterwards, however many came.
    again = true;
    reading ??= read()
      .catch((error: unknown) => {
        // A gap would go unnoticed: end, so that the client starts anew.
        deps.logger.warn({ err: error, cartId: id }, 'A cart could not be followed.');
        stream.end();
      })
      .finally(() => {
        reading = undefined;
      });
    return reading;
  };
  const heard = (): void => void refresh();
  const parts = listenToParts(deps.bus, heard);
  const stream = createStream<CartView>({
    onReturn: () => {
      left = true;
      listener.stop();
      parts.stop();
    },
    conflate: () => id,
  });
  // Listening starts before the cart is read, so nothing is lost in between.
  const listener = deps.bus.listen('carts.changed', id, heard);
  await refresh();
  return stream;
};
