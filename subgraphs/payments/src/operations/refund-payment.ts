import type { Identity } from '@bazaar/identity';
import { forbidden, isId, newId, once, userError } from '@bazaar/service-kit';
import { findPayment, lockPaymentOfOrder } from '../data/payments.ts';
import type { PaymentRow } from '../data/tables.ts';
import { mayRefund, viewerOf } from '../domain/viewer.ts';
import { type Deps, inUnit, type Unit } from './deps.ts';
import type { PersonError } from './person-error.ts';
import { requestRefund } from './request-refund.ts';

/** How much of which order to give back. */
export type RefundPayment = {
  orderId: string;
  /** Minor units, 1 or more; all that is left when null. */
  amount: number | null;
  reason: string;
  idempotencyKey: string;
};

/** The payment, or what the caller can mend. */
export type RefundPaymentResult = { payment: PaymentRow } | { error: PersonError };

const notFound = userError('NOT_FOUND', 'There is no such order.', ['orderId']);
const notRefundable = userError('NOT_REFUNDABLE', 'There is nothing to give back.', ['orderId']);
const tooLarge = userError('AMOUNT_TOO_LARGE', 'That is more than is left to give back.', ['amount']);
const reused = userError('IDEMPOTENCY_KEY_REUSED', 'This key was used with another input.', [
  'idempotencyKey',
]);

/** What is kept as the answer of a key. */
type Answer = { refundId: string; paymentId: string } | { error: PersonError };

const request = async (unit: Unit, identity: Identity, input: RefundPayment): Promise<Answer> => {
  const payment = await lockPaymentOfOrder(unit.tx, input.orderId);
  if (!payment || viewerOf(payment, identity) === null) return { error: notFound };
  if (!mayRefund(payment, identity)) throw forbidden();
  const { amount, reason } = input;
  const result = await requestRefund(unit, payment, {
    amount,
    reason,
    refundKey: `mutation:${newId('request')}`,
  });
  switch (result.kind) {
    case 'refund':
      return { refundId: result.refund.id, paymentId: payment.id };
    case 'NOT_REFUNDABLE':
      return { error: notRefundable };
    case 'AMOUNT_TOO_LARGE':
      return { error: tooLarge };
  }
};

/** Gives money of an order back. While Stripe cannot be asked the refund is PENDING and follows by itself. Throws FORBIDDEN for one of several sellers. */
export const refundPayment = async (
  deps: Deps,
  identity: Identity & { userId: string },
  input: RefundPayment,
): Promise<RefundPaymentResult> => {
  if (!isId('order', input.orderId)) return { error: notFound };
  const { idempotencyKey: key, ...rest } = input;
  const attempt = { person: identity.userId, mutation: 'refundPayment', key, input: rest };
  const result = await inUnit(deps, (unit) => once(unit.tx, attempt, () => request(unit, identity, input)));
  if (result.kind === 'reused') return { error: reused };
  const { answer } = result;
  if ('error' in answer) return answer;
  await deps.tasks.runNow('REFUND', answer.refundId);
  const payment = await findPayment(deps.db, answer.paymentId);
  return payment ? { payment } : { error: notFound };
};
