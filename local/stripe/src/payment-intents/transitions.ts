import { unexpectedState } from '../errors.ts';
import type { PaymentIntent, PaymentIntentStatus } from './payment-intent.ts';

/** What may be done to a payment intent. */
export type Step = 'confirm' | 'cancel' | 'capture' | 'update';

const ALLOWED: Readonly<Record<Step, readonly PaymentIntentStatus[]>> = {
  confirm: ['requires_payment_method', 'requires_confirmation', 'requires_action'],
  cancel: ['requires_payment_method', 'requires_capture', 'requires_confirmation', 'requires_action'],
  capture: ['requires_capture'],
  update: ['requires_payment_method', 'requires_confirmation', 'requires_action'],
};

/** @throws ApiError payment_intent_unexpected_state when the intent's status does not allow the step */
export function requireStep(intent: PaymentIntent, step: Step): void {
  const statuses = ALLOWED[step];
  if (statuses.includes(intent.status)) return;
  const only = `Only a PaymentIntent with one of the following statuses may be ${PARTICIPLE[step]}: ${statuses.join(', ')}.`;
  const because =
    step === 'confirm' && intent.status === 'succeeded'
      ? 'it has already succeeded after being previously confirmed.'
      : `it has a status of ${intent.status}. ${only}`;
  throw unexpectedState(`You cannot ${step} this PaymentIntent because ${because}`, intent);
}

const PARTICIPLE: Readonly<Record<Step, string>> = {
  confirm: 'confirmed',
  cancel: 'canceled',
  capture: 'captured',
  update: 'updated',
};
