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
    const said = await deps.stripe.createRefund({ refundId, intentId: payment.intentId, amount });
    return (unit) => applyRefund(unit, payment.id, said);
  } catch (error) {
    if (!(error instanceof StripeRefusedError)) throw error;
    deps.logger.error({ err: error, refundId, orderId: payment.orderId }, 'Stripe will not give this back.');
    return (unit) => failRefund(unit, asked);
  }
};
