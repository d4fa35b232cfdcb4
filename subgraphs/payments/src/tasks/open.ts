import { findPayment, lockPayment, updatePayment } from '../data/payments.ts';
import { nextStatus } from '../domain/payment-status.ts';
import { applyIntent } from '../operations/apply-intent.ts';
import { ensureCustomer } from '../operations/ensure-customer.ts';
import { StripeRefusedError } from '../stripe/errors.ts';
import { type AskStripe, type Effect, noEffect } from './task.ts';

const refuse =
  (paymentId: string, error: StripeRefusedError): Effect =>
  async ({ tx }) => {
    const payment = await lockPayment(tx, paymentId);
    if (payment)
      await updatePayment(tx, paymentId, {
        status: nextStatus(payment.status, 'refused'),
        failureCode: error.code ?? 'refused',
        failureMessage: error.message,
      });
  };

/** Opens a payment at Stripe. The order's id is the idempotency key: whatever crashes, there is one intent. */
export const open: AskStripe = async (deps, task) => {
  const payment = await findPayment(deps.db, task.paymentId);
  if (!payment || payment.intentId !== null) return noEffect;
  // Called off before Stripe was ever asked. After a first try there may be an intent that nobody here knows yet.
  if (payment.status === 'CANCELLED' && task.attempts === 1) return noEffect;
  const { id: paymentId, orderId, orderNumber, amount, currency } = payment;
  try {
    const stripeCustomerId = await ensureCustomer(deps, payment.customerId);
    // Stripe forgets idempotency keys after a day: a try that went unanswered is looked for before it is made again.
    const made = task.attempts > 1 ? await deps.stripe.findIntent(stripeCustomerId, paymentId) : null;
    const asked = { paymentId, orderId, orderNumber, stripeCustomerId, amount, currency };
    const intent = made ?? (await deps.stripe.createIntent(asked));
    return async (unit) => {
      const locked = await lockPayment(unit.tx, paymentId);
      if (locked?.intentId === null) await applyIntent(unit, locked, intent);
    };
  } catch (error) {
    if (!(error instanceof StripeRefusedError)) throw error;
    deps.logger.error({ err: error, orderId, amount, currency }, 'Stripe will not open this payment.');
    return refuse(paymentId, error);
  }
};
