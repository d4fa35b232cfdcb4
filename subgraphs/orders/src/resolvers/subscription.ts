import { GraphQLError } from 'graphql';
import type { OrderStatusChangeResolvers, SubscriptionResolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { publicStatus } from '../domain/state.ts';
import { createLoaders } from '../loaders.ts';
import { cursorOf, type FollowedChange, followOrder } from '../operations/follow-order.ts';
import { visibleOrder } from './visible-order.ts';

export const Subscription: SubscriptionResolvers = {
  orderStatusChanged: {
    subscribe: async (_, { orderId, after }, context) => {
      const order = await visibleOrder(context, orderId);
      if (!order) throw new GraphQLError('There is no such order.', { extensions: { code: 'NOT_FOUND' } });
      return followOrder(context, order.id, after ?? null);
    },
    resolve: ({ event, cursorExpired }: FollowedChange, _: unknown, context: Context) => {
      // A subscription lives long; what one step has read is old news at the next.
      context.loaders = createLoaders(context.db);
      if (cursorExpired)
        context.errorsBesideData.push(
          new GraphQLError('The cursor is too old: this is where the order stands now.', {
            path: ['orderStatusChanged'],
            extensions: { code: 'CURSOR_EXPIRED' },
          }),
        );
      return event;
    },
  },
};

export const OrderStatusChange: OrderStatusChangeResolvers = {
  // Not hidden when refused: whoever saw the order waiting is told how it ended.
  order: async ({ orderId }, _, { loaders }) => {
    const order = await loaders.order.load(orderId);
    if (!order) throw new Error(`Order ${orderId} is gone`);
    return order;
  },
  status: ({ state }) => publicStatus(state),
  previousStatus: ({ previousState }) => previousState && publicStatus(previousState),
  cursor: cursorOf,
};
