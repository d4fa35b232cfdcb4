import type { UserResolvers } from '../__generated__/resolvers.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  paymentMethods: ({ id }, _args, { identity, loaders }) =>
    id === identity.userId ? loaders.methodsOfUser.load(id) : null,
};
