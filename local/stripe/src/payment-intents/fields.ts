import { readShipping } from '../address.ts';
import type { Context } from '../context.ts';
import { formatAmount, isCurrency, judgeAmount, minimumCharge } from '../currencies.ts';
import { findCustomer } from '../customers/endpoints.ts';
import { badParameter } from '../errors.ts';
import type { MetadataChange, Params } from '../http/params.ts';
import type { PaymentIntent } from './payment-intent.ts';

/** Fields that both creation and update set; those not sent are absent. */
export type IntentFields = {
  readonly fields: Partial<PaymentIntent>;
  readonly metadata: MetadataChange | null | undefined;
};

/** Reads what a request may set at any time. */
export function readFields(params: Params, context: Context): IntentFields {
  const customer = params.clearableText('customer');
  if (typeof customer === 'string') findCustomer(context, customer, 'customer');
  const given = {
    customer,
    description: params.clearableText('description'),
    receipt_email: params.clearableText('receipt_email'),
    setup_future_usage: params.oneOf('setup_future_usage', ['off_session', 'on_session']),
    shipping: readShipping(params),
    statement_descriptor: params.clearableText('statement_descriptor'),
    statement_descriptor_suffix: params.clearableText('statement_descriptor_suffix'),
    payment_method_types: readMethodTypes(params),
  };
  params.unmodelled('application_fee_amount', 'amount_details', 'payment_method_configuration');
  params.unmodelled(
    'payment_method_options',
    'transfer_data',
    'transfer_group',
    'on_behalf_of',
    'customer_account',
  );
  return { fields: withoutUndefined(given), metadata: params.metadata() };
}

/** Leaves out what was not sent, so that spreading the rest changes only what was. */
function withoutUndefined<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in given) {
    const value = given[key];
    if (isDefined(value)) kept[key] = value;
  }
  return kept;
}

function isDefined<V>(value: V): value is Exclude<V, undefined> {
  return value !== undefined;
}

function readMethodTypes(params: Params): readonly string[] | undefined {
  const types = params.texts('payment_method_types');
  const other = types?.find((type) => type !== 'card');
  if (other === undefined) return types;
  throw badParameter(
    `The payment method type "${other}" is invalid. The local double of Stripe models the type card only.`,
    'payment_method_types',
    'payment_intent_invalid_parameter',
  );
}

/** Reads `currency`, in either case; undefined when absent. */
export function readCurrency(params: Params): string | undefined {
  const currency = params.text('currency')?.toLowerCase();
  if (currency === undefined || isCurrency(currency)) return currency;
  throw badParameter(`Invalid currency: ${currency}.`, 'currency');
}

/** @throws ApiError when Stripe would not charge that little or that much */
export function checkAmount(amount: number, currency: string): void {
  if (amount < 1) {
    const message = 'This value must be greater than or equal to 1.';
    throw badParameter(message, 'amount', 'parameter_invalid_integer');
  }
  const verdict = judgeAmount(amount, currency);
  if (verdict === 'amount_too_small') {
    const least = formatAmount(minimumCharge(currency), currency);
    throw badParameter(`Amount must be at least ${least} ${currency}`, 'amount', verdict);
  }
  if (verdict === 'amount_too_large') {
    throw badParameter(
      `Amount must be no more than ${formatAmount(99_999_999, currency)}`,
      'amount',
      verdict,
    );
  }
}
