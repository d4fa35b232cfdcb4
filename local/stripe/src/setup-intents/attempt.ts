import type { Context } from '../context.ts';
import { challenge } from '../next-action.ts';
import { declineError, type PaymentError } from '../payment-methods/card-error.ts';
import { instrumentOf, markInstrument } from '../payment-methods/instrument.ts';
import type { PaymentMethod } from '../payment-methods/payment-method.ts';
import type { SetupIntent } from './setup-intent.ts';

/** The intent after a try, and why it failed when it did. */
export type SetupOutcome = { readonly intent: SetupIntent; readonly error?: PaymentError };

/** Tries to save a method: asks for 3-D Secure where the card wants it. */
export function startSetup(
  context: Context,
  intent: SetupIntent,
  method: PaymentMethod,
  returnUrl: string | undefined,
): SetupOutcome {
  const { behaviour } = instrumentOf(context, method.id);
  if (behaviour.save !== undefined) {
    return fail(context, intent, declineError(behaviour.save, { payment_method: method }));
  }
  if (behaviour.authentication === 'never') return succeed(context, intent, method);
  const asked = context.store.setupIntents.put({
    ...intent,
    status: 'requires_action',
    last_setup_error: null,
    next_action: challenge(context.publicUrl, intent.id, returnUrl),
  });
  context.emit('setup_intent.requires_action', asked);
  return { intent: asked };
}

/** Goes on after the buyer did what 3-D Secure asked, or failed at it. */
export function finishSetup(context: Context, intent: SetupIntent, passed: boolean): SetupOutcome {
  const method = context.store.paymentMethods.get(intent.payment_method ?? '');
  if (method === undefined)
    throw new Error(`setup intent ${intent.id} waits for 3-D Secure without a method`);
  if (passed) return succeed(context, intent, method);
  return fail(context, intent, {
    type: 'invalid_request_error',
    code: 'setup_intent_authentication_failure',
    doc_url: 'https://stripe.com/docs/error-codes/setup-intent-authentication-failure',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    payment_method: method,
  });
}

function succeed(context: Context, intent: SetupIntent, method: PaymentMethod): SetupOutcome {
  markInstrument(context, method.id, { setUp: true });
  if (intent.customer !== null && method.customer === null) {
    const attached = context.store.paymentMethods.put({ ...method, customer: intent.customer });
    context.emit('payment_method.attached', attached);
  }
  const done = context.store.setupIntents.put({
    ...intent,
    status: 'succeeded',
    last_setup_error: null,
    next_action: null,
  });
  context.emit('setup_intent.succeeded', done);
  return { intent: done };
}

function fail(context: Context, intent: SetupIntent, error: PaymentError): SetupOutcome {
  const failed = context.store.setupIntents.put({
    ...intent,
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_setup_error: error,
  });
  context.emit('setup_intent.setup_failed', failed);
  return { intent: failed, error };
}
