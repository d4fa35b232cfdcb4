import { isId } from '@bazaar/service-kit';
import type { Context } from '../context.ts';
import type { OrderRow } from '../data/orders.ts';
import { viewOf } from '../domain/viewer.ts';

/** The order, unless it is not there, was refused, or is not for the one who asks: these look alike. */
export const visibleOrder = async (
  { loaders, identity }: Pick<Context, 'loaders' | 'identity'>,
  id: string,
): Promise<OrderRow | null> => {
  if (!isId('order', id) || identity.userId === null) return null;
  const order = await loaders.order.load(id);
  if (!order || order.state === 'REFUSED') return null;
  return viewOf(order, identity).kind === 'none' ? null : order;
};
