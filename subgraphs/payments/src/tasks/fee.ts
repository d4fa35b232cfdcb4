import { findPayment, lockPayment } from '../data/payments.ts';
import { noteFee } from '../operations/note-fee.ts';
import { StripeUnavailableError } from '../stripe/errors.ts';
import { type AskStripe, noEffect } from './task.ts';

/** Asks what Stripe took of a charge that it had not settled yet when the money came. */
export const fee: AskStripe = async (deps, task) => {
  const payment = await findPayment(deps.db, task.paymentId);
  if (!payment?.intentId || payment.fee !== null) return noEffect;
  const { intentId } = payment;
  const { fee: taken } = await deps.stripe.fetchIntent(intentId);
  if (!taken) throw new StripeUnavailableError(`Stripe has not settled ${intentId} yet`);
  return async (unit) => {
    const locked = await lockPayment(unit.tx, task.paymentId);
    if (locked?.fee === null) await noteFee(unit, locked, intentId, taken);
  };
};
