import type { Identity } from '@bazaar/identity';
import { createStream, type EventStream } from '@bazaar/service-kit';
import { GraphQLError } from 'graphql';
import { type CartView, viewOf } from '../cart-view.ts';
import type { Deps } from '../deps.ts';
import { findCart, type WhichCart } from './find-cart.ts';

/**
 * The caller's cart as it is now, then after each change; what came while nobody read is conflated to the latest.
 * Ends when the cart is bought, merged, forgotten or becomes somebody else's. Throws NOT_FOUND when there is no such cart.
 */
export const followCart = async (
  deps: Deps,
  identity: Identity,
  which: WhichCart,
): Promise<EventStream<CartView>> => {
  const notFound = new GraphQLError('There is no such cart.', { extensions: { code: 'NOT_FOUND' } });
  const found = await findCart(deps, identity, which);
  if (!found) throw notFound;
  const { id } = found.row;

  let last = 0;
  let reading: Promise<void> | undefined;
  let again = false;
  const read = async (): Promise<void> => {
    do {
      again = false;
      const stored = await findCart(deps, identity, { id, token: which.token });
      if (!stored) return stream.end();
      if (stored.row.version > last) {
        last = stored.row.version;
        stream.push(viewOf(deps, stored));
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
  const stream = createStream<CartView>({ onReturn: () => listener.stop(), conflate: () => id });
  // Listening starts before the cart is read, so nothing is lost in between.
  const listener = deps.bus.listen('carts.changed', id, () => void refresh());
  await refresh();
  return stream;
};
