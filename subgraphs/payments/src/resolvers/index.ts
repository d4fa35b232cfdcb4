import type { Resolvers } from '../__generated__/resolvers.ts';
import { Mutation } from './mutation.ts';
import { Order } from './order.ts';
import { Dispute, Payment, PaymentAttempt, PaymentMethod, Refund } from './payment.ts';
import { Query } from './query.ts';
import { User } from './user.ts';

/** Everything that payments answers. */
export const resolvers: Resolvers = {
  Query,
  Mutation,
  Order,
  User,
  Payment,
  PaymentAttempt,
  PaymentMethod,
  Refund,
  Dispute,
};
