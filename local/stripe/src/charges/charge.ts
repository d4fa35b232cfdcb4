import type { BillingDetails, Shipping } from '../address.ts';
import type { Card, CardChecks } from '../payment-methods/payment-method.ts';

/** Stripe's charge: one try at a card. */
export type Charge = {
  readonly id: string;
  readonly object: 'charge';
  readonly amount: number;
  readonly amount_captured: number;
  readonly amount_refunded: number;
  readonly application: null;
  readonly application_fee: null;
  readonly application_fee_amount: null;
  readonly balance_transaction: string | null;
  readonly billing_details: BillingDetails;
  readonly calculated_statement_descriptor: string;
  readonly captured: boolean;
  readonly created: number;
  readonly currency: string;
  readonly customer: string | null;
  readonly description: string | null;
  readonly disputed: boolean;
  readonly failure_balance_transaction: null;
  readonly failure_code: string | null;
  readonly failure_message: string | null;
  readonly fraud_details: object;
  readonly livemode: false;
  readonly metadata: Readonly<Record<string, string>>;
  readonly on_behalf_of: null;
  readonly outcome: Outcome;
  readonly paid: boolean;
  readonly payment_intent: string;
  readonly payment_method: string;
  readonly payment_method_details: { readonly card: ChargedCard; readonly type: 'card' };
  readonly receipt_email: string | null;
  readonly receipt_number: null;
  readonly receipt_url: string | null;
  readonly refunded: boolean;
  readonly review: null;
  readonly shipping: Shipping | null;
  readonly source_transfer: null;
  readonly statement_descriptor: string | null;
  readonly statement_descriptor_suffix: string | null;
  readonly status: 'failed' | 'pending' | 'succeeded';
  readonly transfer_data: null;
  readonly transfer_group: null;
};

/** What the bank and Stripe's own checks said. */
export type Outcome = {
  readonly advice_code: null;
  readonly network_advice_code: null;
  readonly network_decline_code: string | null;
  readonly network_status: 'approved_by_network' | 'declined_by_network' | 'not_sent_to_network';
  readonly reason: string | null;
  readonly risk_level: 'normal' | 'highest';
  readonly risk_score: number;
  readonly seller_message: string;
  readonly type: 'authorized' | 'issuer_declined' | 'blocked';
};

type ChargedCard = Pick<
  Card,
  'brand' | 'country' | 'exp_month' | 'exp_year' | 'fingerprint' | 'funding' | 'last4'
> & {
  readonly amount_authorized: number | null;
  readonly authorization_code: string | null;
  readonly checks: CardChecks;
  readonly extended_authorization: { readonly status: 'disabled' };
  readonly incremental_authorization: { readonly status: 'unavailable' };
  readonly installments: null;
  readonly mandate: null;
  readonly multicapture: { readonly status: 'unavailable' };
  readonly network: string;
  readonly network_token: { readonly used: false };
  readonly network_transaction_id: string | null;
  readonly overcapture: { readonly maximum_amount_capturable: number; readonly status: 'unavailable' };
  readonly regulated_status: 'unregulated';
  readonly three_d_secure: ThreeDSecure | null;
  readonly wallet: null;
};

type ThreeDSecure = {
  readonly authentication_flow: 'challenge';
  readonly electronic_commerce_indicator: '05';
  readonly exemption_indicator: null;
  readonly result: 'authenticated';
  readonly result_reason: null;
  readonly transaction_id: string;
  readonly version: '2.2.0';
};
