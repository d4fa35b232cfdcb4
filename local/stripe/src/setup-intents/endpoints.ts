import type { Call, Context } from '../context.ts';
import { findCustomer } from '../customers/endpoints.ts';
import { badParameter, refused, resourceMissing, unexpectedState } from '../errors.ts';
import { changeMetadata, type Params } from '../http/params.ts';
import { type List, listPage } from '../lists.ts';
import { paymentRequired } from '../payment-methods/card-error.ts';
import { readNewPaymentMethod } from '../payment-methods/create.ts';
import { findPaymentMethod } from '../payment-methods/find.ts';
import { instrumentOf, spentError } from '../payment-methods/instrument.ts';
import type { PaymentMethod } from '../payment-methods/payment-method.ts';
import { startSetup } from './attempt.ts';
import { newSetupIntent, type SetupIntent } from './setup-intent.ts';

const UNFINISHED: readonly SetupIntent['status'][] = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
];

/** `POST /v1/setup_intents`: with `confirm`, tries at once. */
export function createSetupIntent({ context, params }: Call): SetupIntent {
  const customer = params.text('customer') ?? null;
  if (customer !== null) findCustomer(context, customer, 'customer');
  const description = params.text('description') ?? null;
  const usage = params.oneOf('usage', ['off_session', 'on_session']) ?? 'off_session';
  const metadata = changeMetadata({}, params.metadata());
  const types = params.texts('payment_method_types');
  const other = types?.find((type) => type !== 'card');
  if (other !== undefined) {
    const message = `The payment method type "${other}" is invalid. The local double of Stripe models the type card only.`;
    throw badParameter(message, 'payment_method_types');
  }
  const automatic = params.object('automatic_payment_methods');
  const enabled = automatic?.flag('enabled') ?? types === undefined;
  const allow_redirects = automatic?.oneOf('allow_redirects', ['always', 'never']) ?? 'always';
  const confirmNow = params.flag('confirm') ?? false;
  const setup = readSetup(params, context);
  params.end();

  const fresh = newSetupIntent(context.now, { customer, description, usage, metadata });
  const method = setup.method?.();
  if (method !== undefined) requireUsable(context, fresh, method);
  const intent = context.store.setupIntents.put({
    ...fresh,
    automatic_payment_methods: enabled ? { allow_redirects, enabled } : null,
    payment_method: method?.id ?? null,
    status: method === undefined ? 'requires_payment_method' : 'requires_confirmation',
  });
  context.emit('setup_intent.created', intent);
  if (!confirmNow) return intent;
  return confirm(context, intent, { ...setup, method: method === undefined ? undefined : () => method });
}

/** `GET /v1/setup_intents/:id` */
export function retrieveSetupIntent({ context, caller, id, params }: Call): object {
  params.end();
  return viewFor(caller, findSetupIntent(context, id));
}

/** `GET /v1/setup_intents` */
export function listSetupIntents({ context, params }: Call): List<SetupIntent> {
  const customer = params.text('customer');
  const matches = (intent: SetupIntent) => customer === undefined || intent.customer === customer;
  return listPage(params, context.store.setupIntents, '/v1/setup_intents', matches);
}

/** `POST /v1/setup_intents/:id/confirm`, by the shop or by the buyer's browser. */
export function confirmSetupIntent({ context, caller, id, params }: Call): object {
  const intent = findSetupIntent(context, id);
  const setup = readSetup(params, context);
  params.end();
  return viewFor(caller, confirm(context, intent, setup));
}

/** `POST /v1/setup_intents/:id/cancel` */
export function cancelSetupIntent({ context, id, params }: Call): SetupIntent {
  const intent = findSetupIntent(context, id);
  const reason =
    params.oneOf('cancellation_reason', ['abandoned', 'duplicate', 'requested_by_customer']) ?? null;
  params.end();
  requireUnfinished(intent, 'cancel');
  const canceled = { ...intent, status: 'canceled', cancellation_reason: reason, next_action: null } as const;
  context.emit('setup_intent.canceled', canceled);
  return context.store.setupIntents.put(canceled);
}

/** @throws ApiError resource_missing */
export function findSetupIntent({ store }: Context, id: string): SetupIntent {
  const intent = store.setupIntents.get(id);
  if (intent === undefined) throw resourceMissing('setupintent', id, 'intent', 404);
  return intent;
}

type Setup = { readonly method: (() => PaymentMethod) | undefined; readonly returnUrl: string | undefined };

function readSetup(params: Params, context: Context): Setup {
  const methodId = params.text('payment_method');
  const data = params.object('payment_method_data');
  const fromData = data === undefined ? undefined : readNewPaymentMethod(data, context);
  const returnUrl = params.text('return_url');
  params.flag('use_stripe_sdk');
  params.unmodelled('confirmation_token', 'mandate_data', 'payment_method_options', 'single_use');
  const method =
    methodId === undefined ? fromData : () => findPaymentMethod(context, methodId, 'payment_method');
  return { method, returnUrl };
}

/** @throws ApiError 402 when the bank refuses to have the card saved */
function confirm(context: Context, intent: SetupIntent, setup: Setup): SetupIntent {
  requireUnfinished(intent, 'confirm');
  const method = setup.method?.() ?? context.store.paymentMethods.get(intent.payment_method ?? '');
  if (method === undefined) {
    const message = "You cannot confirm this SetupIntent because it's missing a payment method.";
    throw unexpectedState(message, intent);
  }
  requireUsable(context, intent, method);
  const outcome = startSetup(context, { ...intent, payment_method: method.id }, method, setup.returnUrl);
  if (outcome.error === undefined) return outcome.intent;
  throw paymentRequired(outcome.error, { setup_intent: outcome.intent });
}

function requireUsable(context: Context, intent: SetupIntent, method: PaymentMethod): void {
  if (instrumentOf(context, method.id).spent) throw spentError();
  if (method.customer === null || method.customer === intent.customer) return;
  throw refused(`The payment method ${method.id} belongs to another customer.`, { param: 'payment_method' });
}

function requireUnfinished(intent: SetupIntent, step: 'cancel' | 'confirm'): void {
  if (UNFINISHED.includes(intent.status)) return;
  throw unexpectedState(
    `You cannot ${step} this SetupIntent because it has a status of ${intent.status}.`,
    intent,
  );
}

function viewFor(caller: Call['caller'], intent: SetupIntent): object {
  if (caller === 'secret') return intent;
  const { customer: _, metadata: __, latest_attempt: ___, ...visible } = intent;
  return visible;
}
