import type { Call } from '../context.ts';
import { badParameter } from '../errors.ts';
import { changeMetadata, type Params } from '../http/params.ts';
import { confirm, readConfirmation, requireUsable } from './confirmation.ts';
import { checkAmount, readCurrency, readFields } from './fields.ts';
import { type AutomaticPaymentMethods, newPaymentIntent, type PaymentIntent } from './payment-intent.ts';

/** `POST /v1/payment_intents`: with `confirm`, tries to pay at once. */
export function createPaymentIntent({ context, caller, params }: Call): PaymentIntent {
  const amount = params.requiredInteger('amount');
  const currency = readCurrency(params) ?? params.requiredText('currency');
  checkAmount(amount, currency);
  const { fields, metadata } = readFields(params, context);
  const automatic = readAutomatic(params, fields.payment_method_types !== undefined);
  const capture = params.oneOf('capture_method', ['automatic', 'automatic_async', 'manual']);
  const confirmationMethod = params.oneOf('confirmation_method', ['automatic', 'manual']);
  const confirmNow = params.flag('confirm') ?? false;
  const confirmation = readConfirmation(params, context);
  params.end();

  const fresh = newPaymentIntent(context.now, {
    ...fields,
    amount,
    currency,
    metadata: changeMetadata({}, metadata),
    automatic_payment_methods: automatic,
    capture_method: capture ?? 'automatic_async',
    confirmation_method: confirmationMethod ?? 'automatic',
  });
  const method = confirmation.method?.();
  if (method !== undefined) requireUsable(context, fresh, method);
  const intent: PaymentIntent =
    method === undefined ? fresh : { ...fresh, payment_method: method.id, status: 'requires_confirmation' };
  context.store.paymentIntents.put(intent);
  context.emit('payment_intent.created', intent);
  if (!confirmNow) return intent;
  return confirm(context, caller, intent, {
    ...confirmation,
    method: method === undefined ? undefined : () => method,
  });
}

/** Explicit method types turn automatic ones off; otherwise they are on, as in Stripe's dashboard. */
function readAutomatic(params: Params, explicitTypes: boolean): AutomaticPaymentMethods | null {
  const given = params.object('automatic_payment_methods');
  const enabled = given?.flag('enabled');
  const allow_redirects = given?.oneOf('allow_redirects', ['always', 'never']) ?? 'always';
  if (enabled === true && explicitTypes) {
    const message =
      'You may only specify one of these parameters: automatic_payment_methods, payment_method_types.';
    throw badParameter(message, 'payment_method_types', 'payment_intent_invalid_parameter');
  }
  return explicitTypes || enabled === false ? null : { allow_redirects, enabled: true };
}
