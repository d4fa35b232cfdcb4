import { randomInt, randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import { newId, randomToken } from '../ids.ts';
import type { PaymentIntent } from '../payment-intents/payment-intent.ts';
import type { PaymentMethod } from '../payment-methods/payment-method.ts';
import type { Decline } from '../payment-methods/test-cards.ts';
import type { Charge, Outcome } from './charge.ts';
import { settle } from './settle.ts';

const MERCHANT = 'BAZAAR';

/** One try at a card. */
export type Attempt = {
  readonly intent: PaymentIntent;
  readonly method: PaymentMethod;
  /** The buyer went through 3-D Secure. */
  readonly authenticated: boolean;
  /** Why the bank refused; undefined when it did not. */
  readonly decline: Decline | undefined;
  /** Take the money now, or only hold it. */
  readonly capture: boolean;
};

/** Keeps the charge of an attempt, and its movement of money when there is one. */
export function createCharge(context: Context, attempt: Attempt): Charge {
  const { intent, method, decline, capture } = attempt;
  const id = newId('ch');
  const captured = decline === undefined && capture;
  return context.store.charges.put({
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: captured ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction:
      captured && context.settles
        ? settle(context, {
            id,
            amount: intent.amount,
            currency: intent.currency,
            description: intent.description,
          })
        : null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: intent.statement_descriptor ?? MERCHANT,
    captured,
    created: context.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcome(decline),
    paid: decline === undefined,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { card: chargedCard(attempt), type: 'card' },
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: decline === undefined ? 'succeeded' : 'failed',
    transfer_data: null,
    transfer_group: null,
  });
}

function outcome(decline: Decline | undefined): Outcome {
  const common = { advice_code: null, network_advice_code: null, network_decline_code: null } as const;
  const score = { risk_level: 'normal', risk_score: randomInt(5, 60) } as const;
  if (decline === undefined) {
    const approved = { network_status: 'approved_by_network', type: 'authorized', reason: null } as const;
    return { ...common, ...score, ...approved, seller_message: 'Payment complete.' };
  }
  const reason = decline.decline_code ?? decline.code;
  if (reason === 'fraudulent') {
    const blocked = {
      network_status: 'not_sent_to_network',
      type: 'blocked',
      reason: 'highest_risk_level',
    } as const;
    const seller_message = 'Stripe blocked this payment as too risky.';
    return { ...common, ...blocked, risk_level: 'highest', risk_score: 90, seller_message };
  }
  const declined = { network_status: 'declined_by_network', type: 'issuer_declined', reason } as const;
  const seller_message = 'The bank did not return any further details with this decline.';
  return { ...common, ...score, ...declined, network_decline_code: '01', seller_message };
}

function chargedCard({
  intent,
  method,
  authenticated,
  decline,
}: Attempt): Charge['payment_method_details']['card'] {
  const { card } = method;
  const { brand, country, exp_month, exp_year, fingerprint, funding, last4 } = card;
  return {
    ...{ brand, country, exp_month, exp_year, fingerprint, funding, last4 },
    amount_authorized: decline === undefined ? intent.amount : null,
    authorization_code: decline === undefined ? String(randomInt(100_000, 1_000_000)) : null,
    checks: card.checks,
    extended_authorization: { status: 'disabled' },
    incremental_authorization: { status: 'unavailable' },
    installments: null,
    mandate: null,
    multicapture: { status: 'unavailable' },
    network: brand,
    network_token: { used: false },
    network_transaction_id: decline === undefined ? randomToken(15) : null,
    overcapture: { maximum_amount_capturable: intent.amount, status: 'unavailable' },
    regulated_status: 'unregulated',
    three_d_secure: authenticated
      ? {
          authentication_flow: 'challenge',
          electronic_commerce_indicator: '05',
          exemption_indicator: null,
          result: 'authenticated',
          result_reason: null,
          transaction_id: randomUUID(),
          version: '2.2.0',
        }
      : null,
    wallet: null,
  };
}
