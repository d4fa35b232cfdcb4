import type { OrderResolvers } from '../__generated__/resolvers.ts';

export const Order: OrderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  payment: ({ id }, _args, { loaders }) => loaders.paymentOfOrder.load(id),
};
