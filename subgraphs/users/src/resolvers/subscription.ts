import { unauthenticated } from '@bazaar/service-kit';
import { GraphQLError } from 'graphql';
import type { SubscriptionResolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { type FollowedNotification, followNotifications } from '../operations/follow-notifications.ts';

export const subscription: SubscriptionResolvers = {
  notificationReceived: {
    subscribe: async (_root, { after }, context) => {
      const { userId } = context.identity;
      if (userId === null) throw unauthenticated();
      return followNotifications(context, userId, after ?? null);
    },
    resolve: ({ notification, cursorExpired }: FollowedNotification, _args: unknown, context: Context) => {
      // A subscription lives long; what one piece has read is old news at the next.
      context.loaders.forget();
      if (cursorExpired)
        context.errorsBesideData.push(
          new GraphQLError('The cursor is too old: this is the newest piece.', {
            path: ['notificationReceived'],
            extensions: { code: 'CURSOR_EXPIRED' },
          }),
        );
      return notification;
    },
  },
};
