import { describe, expect, it } from 'vitest';
import { newPaymentIntent, type PaymentIntentStatus } from './payment-intent.ts';
import { requireStep, type Step } from './transitions.ts';

const STEPS: readonly Step[] = ['confirm', 'cancel', 'capture', 'update'];
const ALLOWED: Readonly<Record<PaymentIntentStatus, readonly Step[]>> = {
  requires_payment_method: ['confirm', 'cancel', 'update'],
  requires_confirmation: ['confirm', 'cancel', 'update'],
  requires_action: ['confirm', 'cancel', 'update'],
  requires_capture: ['cancel', 'capture'],
  succeeded: [],
  canceled: [],
};

const STATUSES = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
  'requires_capture',
  'succeeded',
  'canceled',
] as const;

describe.each(STATUSES)('a payment intent that is %s', (status) => {
  it.each(STEPS)('%s', (step) => {
    const intent = { ...newPaymentIntent(0, { amount: 100, currency: 'usd' }), status };
    const attempt = () => requireStep(intent, step);
    if (ALLOWED[status].includes(step)) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(`You cannot ${step} this PaymentIntent`);
  });
});
