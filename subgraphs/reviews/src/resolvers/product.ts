import { isId } from '@bazaar/service-kit';
import type { ProductResolvers } from '../__generated__/resolvers.ts';
import { noStars } from '../domain/rating.ts';
import { readFilter, reviewsOf } from './review-lists.ts';

export const Product: ProductResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  rating: async ({ id }, _, { loaders }) =>
    isId('product', id) ? ((await loaders.rating.load(id)) ?? noStars) : null,
  reviews: ({ id }, { sort, filter, ...args }, context) =>
    isId('product', id)
      ? reviewsOf('product', id, args, { order: sort ?? 'HELPFUL', filter: readFilter(filter) }, context)
      : null,
};
