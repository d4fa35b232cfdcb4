import type { ReviewAnswerResolvers } from '../__generated__/resolvers.ts';

export const ReviewAnswer: ReviewAnswerResolvers = {
  seller: ({ sellerId }) => (sellerId === null ? null : { id: sellerId }),
};
