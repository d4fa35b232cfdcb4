import { findPayment } from '../data/payments.ts';
import { findRefund } from '../data/refunds.ts';
import { applyRefund, failRefund } from '../operations/apply-refund.ts';
import { StripeRefusedError } from '../stripe/errors.ts';
import { type AskStripe, noEffect } from './task.ts';

/** Gives money back at Stripe. The refund's id is the idempotency key: whatever crashes, it goes back once. */
export const refund: AskStripe = async (deps, task) => {
  const asked = await findRefund(deps.db, task.subjectId);
  const payment = await findPayment(deps.db, task.paymentId);
  if (asked?.status !== 'PENDING' || asked.stripeRefundId !== null || !payment?.intentId) return noEffect;
  const { id: refundId, amount } = asked;
  try {
    // Stripe forgets idempotency keys after a day: a try that went unanswered is looked for before it is made again.
    const made = task.attempts > 1 ? await deps.stripe.findRefund(payment.intentId, refundId) : null;
    const said = made ?? (await deps.stripe.createRefund({ refundId, intentId: payment.intentId, amount }));
    return (unit) => applyRefund(unit, payment.id, said);
  } catch (error) {
    if (!(error instanceof StripeRefusedError)) throw error;
    deps.logger.error({ err: error, refundId, orderId: payment.orderId }, 'Stripe will not give this back.');
    return (unit) => failRefund(unit, asked);
  }
};
