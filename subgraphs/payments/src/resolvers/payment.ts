import type {
  DisputeResolvers,
  PaymentAttemptResolvers,
  PaymentMethodResolvers,
  PaymentResolvers,
  RefundResolvers,
} from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { currencyOf, isCurrency } from '../domain/currencies.ts';
import type { Failure } from '../domain/intent.ts';
import { isPayable } from '../domain/payment-status.ts';
import { viewerOf } from '../domain/viewer.ts';

const isAdmin = ({ roles }: Context['identity']): boolean => roles.includes('ADMIN');

const failureOf = (row: { failureCode: string | null; failureMessage: string | null }): Failure | null =>
  row.failureCode === null || row.failureMessage === null
    ? null
    : { code: row.failureCode, message: row.failureMessage };

export const Payment: PaymentResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.payment.load(id),
  order: ({ orderId }) => ({ id: orderId }),
  amount: ({ amount, currency }) => ({ amount, currency }),
  refunded: ({ refunded, currency }) => ({ amount: refunded, currency }),
  clientSecret: (payment, _args, { identity }) =>
    isPayable(payment.status) && viewerOf(payment, identity) === 'buyer' ? payment.clientSecret : null,
  failure: failureOf,
  attempts: ({ id }, _args, { loaders }) => loaders.attemptsOfPayment.load(id),
  refunds: ({ id }, _args, { loaders }) => loaders.refundsOfPayment.load(id),
  fee: ({ fee, feeCurrency }, _args, { identity }) =>
    isAdmin(identity) && fee !== null && isCurrency(feeCurrency)
      ? { amount: fee, currency: feeCurrency }
      : null,
  disputes: ({ id }, _args, { loaders, identity }) =>
    isAdmin(identity) ? loaders.disputesOfPayment.load(id) : null,
};

export const PaymentAttempt: PaymentAttemptResolvers = {
  at: ({ createdAt }) => createdAt,
  failure: failureOf,
};

export const Refund: RefundResolvers = {
  amount: ({ amount, currency }) => ({ amount, currency }),
};

export const Dispute: DisputeResolvers = {
  payment: ({ paymentId }, _args, { loaders }) => loaders.payment.load(paymentId),
  amount: ({ amount, currency }) => ({ amount, currency: currencyOf(currency) }),
};

export const PaymentMethod: PaymentMethodResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.method.load(id),
};
