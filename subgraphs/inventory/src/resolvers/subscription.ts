import type { SubscriptionResolvers } from '../__generated__/resolvers.ts';
import { followStock, type StockState } from '../operations/follow-stock.ts';

export const Subscription: SubscriptionResolvers = {
  stockChanged: {
    subscribe: (_parent, { variantIds }, context) => followStock(context, variantIds),
    resolve: (state: StockState) => state,
  },
};
