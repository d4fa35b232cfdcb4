import type { Call, Context } from '../context.ts';
import { resourceMissing } from '../errors.ts';
import { type List, listPage } from '../lists.ts';
import { confirm, readConfirmation } from './confirmation.ts';
import type { PaymentIntent } from './payment-intent.ts';
import { publicView } from './public-view.ts';

/** @throws ApiError resource_missing */
export function findPaymentIntent({ store }: Context, id: string, param = 'intent'): PaymentIntent {
  const intent = store.paymentIntents.get(id);
  if (intent === undefined)
    throw resourceMissing('payment_intent', id, param, param === 'intent' ? 404 : 400);
  return intent;
}

/** `GET /v1/payment_intents/:id` */
export function retrievePaymentIntent({ context, caller, id, params }: Call): object {
  params.end();
  const intent = findPaymentIntent(context, id);
  return caller === 'secret' ? intent : publicView(intent);
}

/** `GET /v1/payment_intents` */
export function listPaymentIntents({ context, params }: Call): List<PaymentIntent> {
  const customer = params.text('customer');
  const matches = (intent: PaymentIntent) => customer === undefined || intent.customer === customer;
  return listPage(params, context.store.paymentIntents, '/v1/payment_intents', matches);
}

/** `POST /v1/payment_intents/:id/confirm`, by the shop or by the buyer's browser. */
export function confirmPaymentIntent({ context, caller, id, params }: Call): object {
  const intent = findPaymentIntent(context, id);
  const confirmation = readConfirmation(params, context);
  const future = params.oneOf('setup_future_usage', ['off_session', 'on_session']);
  const receiptEmail = params.text('receipt_email');
  params.unmodelled('capture_method', 'payment_method_options', 'payment_method_types', 'shipping');
  params.end();
  const changed: PaymentIntent = {
    ...intent,
    setup_future_usage: future ?? intent.setup_future_usage,
    receipt_email: receiptEmail ?? intent.receipt_email,
  };
  const confirmed = confirm(context, caller, changed, confirmation);
  return caller === 'secret' ? confirmed : publicView(confirmed);
}
