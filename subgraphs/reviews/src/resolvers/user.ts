import { isId } from '@bazaar/service-kit';
import type { UserResolvers } from '../__generated__/resolvers.ts';
import { isSelfOrAdmin } from '../domain/visibility.ts';
import { reviewsOf } from './review-lists.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  reviews: ({ id }, args, context) =>
    isId('user', id) && isSelfOrAdmin(context.identity, id)
      ? reviewsOf('author', id, args, { order: 'NEWEST' }, context)
      : null,
};
