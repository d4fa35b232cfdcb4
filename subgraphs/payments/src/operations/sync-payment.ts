import { findPayment, lockPayment } from '../data/payments.ts';
import type { PaymentRow } from '../data/tables.ts';
import type { Intent } from '../domain/intent.ts';
import { StripeUnavailableError } from '../stripe/errors.ts';
import { applyIntent } from './apply-intent.ts';
import { type Deps, inUnit, type Unit } from './deps.ts';

/** Runs first in the transaction of the effect; false means that there is to be none. */
export type Gate = (unit: Unit) => Promise<boolean>;

const always: Gate = () => Promise.resolve(true);

// Null when the payment has changed since it was read: nobody can tell which of the two is newer, so Stripe is asked again. But of one that has been
// paid meanwhile nothing newer can be said: the answer to its try was faster than the webhook.
const applyUnlessChanged = (
  deps: Deps,
  seen: PaymentRow,
  intent: Intent,
  gate: Gate,
): Promise<PaymentRow | null> =>
  inUnit(deps, async (unit) => {
    const payment = await lockPayment(unit.tx, seen.id);
    if (payment?.version === seen.version)
      return (await gate(unit)) ? applyIntent(unit, payment, intent) : payment;
    return payment && payment.received > 0 && seen.received === 0 ? payment : null;
  });

const rounds = 10;

/** Brings a payment up to what Stripe says now. Answers it unchanged while it has no intent; throws a StripeUnavailableError when Stripe cannot be asked. */
export const syncPayment = async (
  deps: Deps,
  paymentId: string,
  gate: Gate = always,
  /** The payment, when it was read this moment. */
  read: PaymentRow | null = null,
): Promise<PaymentRow> => {
  for (let round = 0; round < rounds; round += 1) {
    const seen = (round === 0 ? read : null) ?? (await findPayment(deps.db, paymentId));
    if (!seen) throw new Error(`There is no payment ${paymentId}`);
    if (seen.intentId === null) return seen;
    const intent = await deps.stripe.fetchIntent(seen.intentId);
    const applied = await applyUnlessChanged(deps, seen, intent, gate);
    if (applied) return applied;
  }
  throw new StripeUnavailableError(`The payment ${paymentId} changes faster than it can be read`);
};
