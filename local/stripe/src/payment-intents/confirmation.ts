import type { Call, Context } from '../context.ts';
import { badParameter, refused, unexpectedState } from '../errors.ts';
import type { Params } from '../http/params.ts';
import { paymentRequired } from '../payment-methods/card-error.ts';
import { readNewPaymentMethod } from '../payment-methods/create.ts';
import { findPaymentMethod } from '../payment-methods/find.ts';
import { instrumentOf, spentError } from '../payment-methods/instrument.ts';
import type { PaymentMethod } from '../payment-methods/payment-method.ts';
import { type ConfirmationTerms, startAttempt } from './attempt.ts';
import type { PaymentIntent } from './payment-intent.ts';
import { publicView } from './public-view.ts';
import { requireStep } from './transitions.ts';

/** What a confirming request says beyond the intent itself. */
export type Confirmation = ConfirmationTerms & {
  /** Finds or makes the method the request names; undefined when it names none. */
  readonly method: (() => PaymentMethod) | undefined;
};

/** Reads what confirms an intent; to be read before the parameters end. */
export function readConfirmation(params: Params, context: Context): Confirmation {
  const methodId = params.text('payment_method');
  const data = params.object('payment_method_data');
  const fromData = data === undefined ? undefined : readNewPaymentMethod(data, context);
  params.unmodelled('confirmation_token', 'mandate', 'mandate_data', 'radar_options');
  return {
    method: methodId === undefined ? fromData : () => findPaymentMethod(context, methodId, 'payment_method'),
    returnUrl: params.text('return_url'),
    offSession: params.flag('off_session') ?? false,
    useStripeSdk: params.flag('use_stripe_sdk') ?? false,
    errorOnRequiresAction: params.flag('error_on_requires_action') ?? false,
  };
}

/**
 * Confirms an intent that may be confirmed, with the method it has or the request names.
 * @throws ApiError 402 when the bank refuses, with the intent as it then is
 */
export function confirm(
  context: Context,
  caller: Call['caller'],
  intent: PaymentIntent,
  confirmation: Confirmation,
): PaymentIntent {
  requireStep(intent, 'confirm');
  if (caller === 'secret') requireReturnUrl(intent, confirmation);
  const method = confirmation.method?.() ?? currentMethod(context, intent);
  if (method === undefined) throw unexpectedState(NO_METHOD, intent);
  requireUsable(context, intent, method);
  const outcome = startAttempt(context, { ...intent, payment_method: method.id }, method, confirmation);
  if (outcome.error === undefined) return outcome.intent;
  const seen = caller === 'secret' ? outcome.intent : publicView(outcome.intent);
  throw paymentRequired(outcome.error, { payment_intent: seen });
}

function currentMethod(context: Context, intent: PaymentIntent): PaymentMethod | undefined {
  return intent.payment_method === null ? undefined : context.store.paymentMethods.get(intent.payment_method);
}

/** @throws ApiError when the method may not pay this intent */
export function requireUsable(context: Context, intent: PaymentIntent, method: PaymentMethod): void {
  if (instrumentOf(context, method.id).spent) throw spentError();
  if (method.customer === null || method.customer === intent.customer) return;
  throw refused(
    intent.customer === null
      ? `The payment method ${method.id} belongs to the customer ${method.customer}. Please include the customer in the \`customer\` parameter on the PaymentIntent.`
      : `The payment method ${method.id} does not belong to the customer ${intent.customer}.`,
    { param: 'payment_method' },
  );
}

/** Methods chosen in the dashboard may send the buyer elsewhere, so Stripe wants to know where to send them back to. */
function requireReturnUrl(
  intent: PaymentIntent,
  { returnUrl, useStripeSdk, offSession }: ConfirmationTerms,
): void {
  if (returnUrl !== undefined || useStripeSdk || offSession) return;
  if (intent.automatic_payment_methods?.allow_redirects !== 'always') return;
  throw badParameter(NO_RETURN_URL, 'return_url');
}

const NO_METHOD =
  "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.";

const NO_RETURN_URL =
  "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.";
