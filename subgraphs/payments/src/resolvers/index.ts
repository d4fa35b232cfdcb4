import type { Resolvers } from '../__generated__/resolvers.ts';
import { Mutation } from './mutation.ts';
import { Order } from './order.ts';
import { Payment, PaymentAttempt, PaymentMethod, Refund } from './payment.ts';
import { User } from './user.ts';

/** Everything that payments answers. */
export const resolvers: Resolvers = {
  Query: { stripePublishableKey: (_parent, _args, { publishableKey }) => publishableKey },
  Mutation,
  Order,
  User,
  Payment,
  PaymentAttempt,
  PaymentMethod,
  Refund,
};
