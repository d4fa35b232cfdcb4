import type { ReviewResolvers } from '../__generated__/resolvers.ts';
import { unknownAuthor } from '../domain/author-name.ts';
import { visibleReview } from './visible-review.ts';

export const Review: ReviewResolvers = {
  __resolveReference: ({ id }, context) => visibleReview(context, id),
  product: ({ productId }) => ({ id: productId }),
  author: ({ authorId }) => ({ id: authorId }),
  authorName: ({ authorName }) => authorName ?? unknownAuthor,
  answer: ({ id }, _, { loaders }) => loaders.answer.load(id),
  myVote: ({ id }, _, { loaders }) => loaders.vote.load(id),
};
