import type { Identity } from '@bazaar/identity';
import { badUserInput, unauthenticated, userError } from '@bazaar/service-kit';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { openedPayment } from '../mappers.ts';
import { payOrder } from '../operations/pay-order.ts';
import { refundPayment } from '../operations/refund-payment.ts';
import { removePaymentMethod } from '../operations/remove-payment-method.ts';
import { savePaymentMethod } from '../operations/save-payment-method.ts';
import { checkKey, checkText } from './input.ts';

// `@auth` has let nobody else in; this tells the compiler.
const signedIn = (identity: Identity): Identity & { userId: string } => {
  const { userId } = identity;
  if (userId === null) throw unauthenticated();
  return { ...identity, userId };
};

export const Mutation: MutationResolvers = {
  payOrder: async (_parent, { input }, { deps, identity }) => {
    const result = await payOrder(deps, signedIn(identity).userId, {
      orderId: input.orderId,
      paymentMethodId: input.paymentMethodId,
      savePaymentMethod: input.savePaymentMethod ?? false,
      idempotencyKey: checkKey(input.idempotencyKey),
    });
    if ('error' in result) return { payment: null, order: null, userErrors: [result.error] };
    const { payment } = result;
    return { payment: openedPayment(payment), order: { id: payment.orderId }, userErrors: [] };
  },

  savePaymentMethod: async (_parent, { input }, { deps, identity }) => {
    const result = await savePaymentMethod(deps, signedIn(identity).userId, input.token);
    return 'error' in result
      ? { paymentMethod: null, setupClientSecret: null, userErrors: [result.error] }
      : { paymentMethod: result.method, setupClientSecret: result.setupClientSecret, userErrors: [] };
  },

  removePaymentMethod: async (_parent, { input }, { deps, identity }) => {
    const { userId } = signedIn(identity);
    return (await removePaymentMethod(deps, userId, input.paymentMethodId))
      ? { user: { id: userId }, userErrors: [] }
      : {
          user: null,
          userErrors: [userError('NOT_FOUND', 'There is no such payment method.', ['paymentMethodId'])],
        };
  },

  refundPayment: async (_parent, { input }, { deps, identity }) => {
    const { orderId, idempotencyKey, reason } = input;
    const amount = input.amount ?? null;
    if (amount !== null && amount < 1) throw badUserInput('amount is 1 or more minor units.');
    const result = await refundPayment(deps, signedIn(identity), {
      orderId,
      amount,
      reason: checkText('reason', reason, 200),
      idempotencyKey: checkKey(idempotencyKey),
    });
    return 'error' in result
      ? { payment: null, userErrors: [result.error] }
      : { payment: openedPayment(result.payment), userErrors: [] };
  },
};
