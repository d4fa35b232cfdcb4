import type Stripe from 'stripe';
import { type Dispute, disputeStatusOf } from '../domain/dispute.ts';
import { eventOf, type Intent, type MethodDetails } from '../domain/intent.ts';
import type { RefundStatus } from '../domain/refunds.ts';

/** What Stripe says of a refund. */
export type StripeRefund = {
  id: string;
  intentId: string | null;
  /** Minor units. */
  amount: number;
  status: RefundStatus;
  /** Our own id; null for one made in Stripe's dashboard. */
  refundId: string | null;
};

/** What Stripe says of an attempt to save a way to pay. */
export type Setup = {
  id: string;
  status: 'confirmed' | 'unconfirmed' | 'failed';
  clientSecret: string | null;
  /** Null while it has none. */
  method: MethodDetails | null;
};

const idOf = (reference: string | { id: string } | null): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);

/** Reads a payment method of any type. */
export const readMethod = ({ id, type, card }: Stripe.PaymentMethod): MethodDetails => ({
  stripeId: id,
  type,
  brand: card?.brand ?? null,
  last4: card?.last4 ?? null,
  expMonth: card?.exp_month ?? null,
  expYear: card?.exp_year ?? null,
});

const readFailure = (error: Stripe.PaymentIntent['last_payment_error']): Intent['failure'] =>
  error
    ? {
        code: error.decline_code || error.code || 'card_declined',
        message: error.message ?? 'The payment failed.',
        // Each try that reached the bank has a charge of its own; one that did not is told by its method.
        key: error.charge ?? error.payment_method?.id ?? error.code ?? error.type,
        card: error.payment_method?.card?.fingerprint ?? null,
      }
    : null;

const readKeptMethod = ({
  payment_method: method,
  status,
  setup_future_usage: future,
}: Stripe.PaymentIntent) =>
  status === 'succeeded' &&
  future !== null &&
  method !== null &&
  typeof method !== 'string' &&
  method.customer
    ? readMethod(method)
    : null;

const readCard = ({ payment_method: method }: Stripe.PaymentIntent): string | null =>
  method === null || typeof method === 'string' ? null : (method.card?.fingerprint ?? null);

const readFee = ({ latest_charge: charge, status }: Stripe.PaymentIntent): Intent['fee'] => {
  if (status !== 'succeeded' || charge === null || typeof charge === 'string') return null;
  const { balance_transaction: settled } = charge;
  return settled === null || typeof settled === 'string'
    ? null
    : { amount: settled.fee, currency: settled.currency.toUpperCase() };
};

/** Reads a payment intent; its kept method, card and fee only when it was asked for with `expand: ['payment_method', 'latest_charge.balance_transaction']`. */
export const readIntent = (intent: Stripe.PaymentIntent): Intent => ({
  id: intent.id,
  event: eventOf(intent.status),
  clientSecret: intent.client_secret,
  amountReceived: intent.amount_received,
  methods: intent.payment_method_types,
  failure: readFailure(intent.last_payment_error),
  keptMethod: readKeptMethod(intent),
  card: readCard(intent),
  fee: readFee(intent),
});

const refundStatus = (status: Stripe.Refund['status']): RefundStatus => {
  if (status === 'succeeded') return 'SUCCEEDED';
  return status === 'failed' || status === 'canceled' ? 'FAILED' : 'PENDING';
};

/** Reads a refund. */
export const readRefund = (refund: Stripe.Refund): StripeRefund => ({
  id: refund.id,
  intentId: idOf(refund.payment_intent),
  amount: refund.amount,
  status: refundStatus(refund.status),
  refundId: refund.metadata?.['refundId'] ?? null,
});

const date = (seconds: number): Date => new Date(seconds * 1000);

/** Reads a dispute. */
export const readDispute = (dispute: Stripe.Dispute): Dispute => {
  const { due_by: dueBy } = dispute.evidence_details;
  return {
    id: dispute.id,
    intentId: idOf(dispute.payment_intent),
    amount: dispute.amount,
    currency: dispute.currency.toUpperCase(),
    reason: dispute.reason,
    status: disputeStatusOf(dispute.status),
    evidenceDueBy: dueBy === null ? null : date(dueBy),
    openedAt: date(dispute.created),
    movements: dispute.balance_transactions.map(({ id, amount, fee, currency }) => ({
      id,
      amount,
      fee,
      currency: currency.toUpperCase(),
    })),
  };
};

const setupStatus = (status: Stripe.SetupIntent['status']): Setup['status'] => {
  if (status === 'succeeded') return 'confirmed';
  return status === 'canceled' || status === 'requires_payment_method' ? 'failed' : 'unconfirmed';
};

/** Reads a setup intent that was asked for with `expand: ['payment_method']`. */
export const readSetup = (setup: Stripe.SetupIntent): Setup => {
  const { payment_method: method } = setup;
  return {
    id: setup.id,
    status: setupStatus(setup.status),
    clientSecret: setup.client_secret,
    method: method === null || typeof method === 'string' ? null : readMethod(method),
  };
};
