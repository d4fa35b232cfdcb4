import { badUserInput } from '@bazaar/service-kit';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { orderByNumber } from '../data/orders.ts';
import { isOrderNumber } from '../domain/order-number.ts';
import { viewOf } from '../domain/viewer.ts';
import { everyOrder } from './order-lists.ts';
import { visibleOrder } from './visible-order.ts';

export const Query: QueryResolvers = {
  order: async (_, { id, number }, context) => {
    if (id != null && number == null) return visibleOrder(context, id);
    if (id != null || number == null) throw badUserInput('Give id or number, exactly one of them.');
    if (!isOrderNumber(number)) return null;
    const order = await orderByNumber(context.db, number);
    return order && viewOf(order, context.identity).kind !== 'none' ? order : null;
  },
  orders: (_, args, context) => everyOrder(args, context),
};
