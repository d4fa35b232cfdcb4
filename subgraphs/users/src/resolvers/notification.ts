import type { NotificationResolvers } from '../__generated__/resolvers.ts';
import { cursorOf } from '../operations/follow-notifications.ts';
import { mayRead } from './private.ts';

const stub = (id: string | null): { id: string } | null => (id === null ? null : { id });

export const notification: NotificationResolvers = {
  __resolveReference: async ({ id }, { loaders, identity }) => {
    if (identity.userId === null) return null;
    const found = await loaders.notification.load(id);
    return found && mayRead(identity, { id: found.userId }) ? found : null;
  },
  cursor: cursorOf,
  order: ({ orderId }) => stub(orderId),
  variant: ({ variantId }) => stub(variantId),
  review: ({ reviewId }) => stub(reviewId),
};
