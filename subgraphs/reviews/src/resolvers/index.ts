import type { Resolvers } from '../__generated__/resolvers.ts';
import { Mutation } from './mutation.ts';
import { Product } from './product.ts';
import { Query } from './query.ts';
import { Rating } from './rating.ts';
import { Review } from './review.ts';
import { User } from './user.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Product,
  Rating,
  Review,
  ReviewConnection: { totalCount: ({ totalCount }) => totalCount() },
  User,
};
