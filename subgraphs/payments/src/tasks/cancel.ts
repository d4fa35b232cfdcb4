import { findPayment } from '../data/payments.ts';
import { closeAttempts } from '../operations/note-outcome.ts';
import { syncPayment } from '../operations/sync-payment.ts';
import { StripeRefusedError } from '../stripe/errors.ts';
import { type AskStripe, noEffect } from './task.ts';

/** Cancels a payment at Stripe. Where money came first, it is found and goes back. */
export const cancel: AskStripe = async (deps, task) => {
  const payment = await findPayment(deps.db, task.paymentId);
  if (!payment) return noEffect;
  let open = false;
  if (payment.intentId !== null) {
    try {
      await deps.stripe.cancelIntent(payment.intentId);
    } catch (error) {
      if (!(error instanceof StripeRefusedError)) throw error;
      open = true;
      await syncPayment(deps, payment.id);
    }
  }
  return async (unit) => {
    if (!open) await closeAttempts(unit, payment.id);
    unit.send('payments.cancelled', { orderId: payment.orderId, paymentId: payment.id });
  };
};
