import { createCharge } from '../charges/create.ts';
import type { Context } from '../context.ts';
import { openDispute } from '../disputes/life.ts';
import { challenge } from '../next-action.ts';
import { declineError, type PaymentError } from '../payment-methods/card-error.ts';
import { instrumentOf, markInstrument } from '../payment-methods/instrument.ts';
import type { PaymentMethod } from '../payment-methods/payment-method.ts';
import { authenticationRequired, type Decline } from '../payment-methods/test-cards.ts';
import type { PaymentIntent } from './payment-intent.ts';

/** How a confirmation wants 3-D Secure handled. */
export type ConfirmationTerms = {
  readonly returnUrl: string | undefined;
  /** The buyer is not there to authenticate. */
  readonly offSession: boolean;
  readonly useStripeSdk: boolean;
  /** Fail rather than ask the buyer. */
  readonly errorOnRequiresAction: boolean;
};

/** The intent after a try, and why it failed when it did. */
export type AttemptOutcome = { readonly intent: PaymentIntent; readonly error?: PaymentError };

/** Tries to pay: asks for 3-D Secure where the card wants it, else charges. */
export function startAttempt(
  context: Context,
  intent: PaymentIntent,
  method: PaymentMethod,
  terms: ConfirmationTerms,
): AttemptOutcome {
  const { behaviour, setUp } = instrumentOf(context, method.id);
  const authenticate =
    behaviour.authentication === 'always' || (behaviour.authentication === 'unless_set_up' && !setUp);
  if (!authenticate)
    return charge(context, intent, method, { authenticated: false, decline: behaviour.charge });
  if (terms.offSession)
    return charge(context, intent, method, { authenticated: false, decline: authenticationRequired });
  if (terms.errorOnRequiresAction)
    return fail(context, intent, declineError(authenticationRequired, { payment_method: method }));
  const asked = context.store.paymentIntents.put({
    ...intent,
    status: 'requires_action',
    last_payment_error: null,
    next_action: challenge(context.publicUrl, intent.id, terms.returnUrl),
  });
  context.emit('payment_intent.requires_action', asked);
  return { intent: asked };
}

/** Goes on after the buyer did what 3-D Secure asked, or failed at it. */
export function finishAuthentication(
  context: Context,
  intent: PaymentIntent,
  passed: boolean,
): AttemptOutcome {
  const method = context.store.paymentMethods.get(intent.payment_method ?? '');
  if (method === undefined)
    throw new Error(`payment intent ${intent.id} waits for 3-D Secure without a method`);
  if (!passed) return fail(context, intent, authenticationFailure(method));
  const { behaviour } = instrumentOf(context, method.id);
  return charge(context, intent, method, { authenticated: true, decline: behaviour.charge });
}

type Verdict = { readonly authenticated: boolean; readonly decline: Decline | undefined };

function charge(
  context: Context,
  intent: PaymentIntent,
  method: PaymentMethod,
  verdict: Verdict,
): AttemptOutcome {
  const capture = intent.capture_method !== 'manual';
  const made = createCharge(context, { intent, method, capture, ...verdict });
  if (verdict.decline !== undefined) {
    context.emit('charge.failed', made);
    const error = declineError(verdict.decline, { charge: made.id, payment_method: method });
    return fail(context, { ...intent, latest_charge: made.id }, error);
  }
  const paid = context.store.paymentIntents.put({
    ...intent,
    status: capture ? 'succeeded' : 'requires_capture',
    amount_received: capture ? intent.amount : 0,
    amount_capturable: capture ? 0 : intent.amount,
    last_payment_error: null,
    latest_charge: made.id,
    next_action: null,
  });
  context.emit('charge.succeeded', made);
  context.emit(capture ? 'payment_intent.succeeded' : 'payment_intent.amount_capturable_updated', paid);
  keepOrSpend(context, paid, method);
  const { dispute } = instrumentOf(context, method.id).behaviour;
  if (capture && dispute !== undefined) openDispute(context, made, dispute);
  return { intent: paid };
}

/** A method that belongs to nobody pays once; `setup_future_usage` makes it the customer's. */
function keepOrSpend(context: Context, intent: PaymentIntent, method: PaymentMethod): void {
  if (method.customer !== null) return;
  if (intent.customer === null || intent.setup_future_usage === null) {
    markInstrument(context, method.id, { spent: true });
    return;
  }
  const attached = context.store.paymentMethods.put({ ...method, customer: intent.customer });
  markInstrument(context, method.id, { setUp: true });
  context.emit('payment_method.attached', attached);
}

function fail(context: Context, intent: PaymentIntent, error: PaymentError): AttemptOutcome {
  const failed = context.store.paymentIntents.put({
    ...intent,
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_payment_error: error,
  });
  context.emit('payment_intent.payment_failed', failed);
  return { intent: failed, error };
}

function authenticationFailure(method: PaymentMethod): PaymentError {
  return {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    doc_url: 'https://stripe.com/docs/error-codes/payment-intent-authentication-failure',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    payment_method: method,
  };
}
