import { newClientSecret, newId } from '../ids.ts';
import type { NextAction } from '../next-action.ts';
import type { AutomaticPaymentMethods } from '../payment-intents/payment-intent.ts';
import type { PaymentError } from '../payment-methods/card-error.ts';

/** Stripe's setup intent: saves a method for later. */
export type SetupIntent = {
  readonly id: string;
  readonly object: 'setup_intent';
  readonly application: null;
  readonly attach_to_self: false;
  readonly automatic_payment_methods: AutomaticPaymentMethods | null;
  readonly cancellation_reason: string | null;
  readonly client_secret: string;
  readonly created: number;
  readonly customer: string | null;
  readonly customer_account: null;
  readonly description: string | null;
  readonly excluded_payment_method_types: null;
  readonly flow_directions: null;
  readonly last_setup_error: PaymentError | null;
  readonly latest_attempt: null;
  readonly livemode: false;
  readonly mandate: null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly next_action: NextAction | null;
  readonly on_behalf_of: null;
  readonly payment_method: string | null;
  readonly payment_method_configuration_details: null;
  readonly payment_method_options: object;
  readonly payment_method_types: readonly string[];
  readonly single_use_mandate: null;
  readonly status:
    | 'canceled'
    | 'requires_action'
    | 'requires_confirmation'
    | 'requires_payment_method'
    | 'succeeded';
  readonly usage: 'off_session' | 'on_session';
};

/** A fresh setup intent; `fields` are what the request set. */
export function newSetupIntent(now: number, fields: Partial<SetupIntent>): SetupIntent {
  const id = newId('seti');
  return {
    id,
    object: 'setup_intent',
    application: null,
    attach_to_self: false,
    automatic_payment_methods: { allow_redirects: 'always', enabled: true },
    cancellation_reason: null,
    client_secret: newClientSecret(id),
    created: now,
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    single_use_mandate: null,
    status: 'requires_payment_method',
    usage: 'off_session',
    ...fields,
  };
}
