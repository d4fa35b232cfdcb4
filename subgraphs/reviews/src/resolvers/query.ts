import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { moderationQueue } from './review-lists.ts';
import { visibleReview } from './visible-review.ts';

export const Query: QueryResolvers = {
  review: (_, { id }, context) => visibleReview(context, id),
  reviewsToModerate: (_, args, context) => moderationQueue(args, context),
};
