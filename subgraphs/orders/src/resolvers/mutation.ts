import { unauthenticated } from '@bazaar/service-kit';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { createLoaders } from '../loaders.ts';
import type { Answer } from '../operations/answer.ts';
import { approveReturn } from '../operations/approve-return.ts';
import { cancelOrder } from '../operations/cancel-order.ts';
import { checkout } from '../operations/checkout.ts';
import { markDelivered } from '../operations/mark-delivered.ts';
import { rejectReturn } from '../operations/reject-return.ts';
import { releaseOrder } from '../operations/release-order.ts';
import { requestReturn } from '../operations/request-return.ts';
import { shipOrder } from '../operations/ship-order.ts';
import { shortageErrors } from './shortage-errors.ts';
import { visibleOrder } from './visible-order.ts';

// The schema asks for a signed-in person; this says so to the compiler.
const signedIn = ({ identity }: Context): Context['identity'] & { userId: string } => {
  const { userId } = identity;
  if (userId === null) throw unauthenticated();
  return { ...identity, userId };
};

// What this request read before the change is old news after it.
const forgetWhatWasRead = (context: Context): void => {
  context.loaders = createLoaders(context.db);
};

const payload = async ({ orderId, userErrors }: Answer, context: Context) => {
  forgetWhatWasRead(context);
  const order = orderId === null ? null : await visibleOrder(context, orderId);
  return { order, userErrors };
};

export const Mutation: MutationResolvers = {
  checkout: async (_, { input }, context) => {
    const outcome = await checkout(context, signedIn(context).userId, input);
    forgetWhatWasRead(context);
    if (outcome.kind === 'refused') {
      const { error, cartId } = outcome;
      return {
        order: null,
        cart: cartId === null ? null : { id: cartId },
        userErrors: [error],
      };
    }
    const { order } = outcome;
    if (order.state !== 'REFUSED') return { order, cart: null, userErrors: [] };
    return {
      order: null,
      cart: null,
      userErrors: shortageErrors(order, await context.loaders.lines.load(order.id)),
    };
  },
  cancelOrder: async (_, { input }, context) =>
    payload(await cancelOrder(context, signedIn(context), input), context),
  releaseOrder: async (_, { input }, context) =>
    payload(await releaseOrder(context, signedIn(context), input), context),
  shipOrder: async (_, { input }, context) =>
    payload(await shipOrder(context, context.identity, input), context),
  markDelivered: async (_, { input }, context) =>
    payload(await markDelivered(context, context.identity, input), context),
  requestReturn: async (_, { input }, context) =>
    payload(await requestReturn(context, context.identity, input), context),
  approveReturn: async (_, { input }, context) =>
    payload(await approveReturn(context, signedIn(context), input), context),
  rejectReturn: async (_, { input }, context) =>
    payload(await rejectReturn(context, context.identity, input), context),
};
