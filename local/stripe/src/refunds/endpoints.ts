import { recordMovement } from '../charges/balance-transaction.ts';
import type { Charge } from '../charges/charge.ts';
import type { Call, Context } from '../context.ts';
import { formatAmount } from '../currencies.ts';
import { badParameter, refused, resourceMissing } from '../errors.ts';
import { changeMetadata } from '../http/params.ts';
import { newId, randomToken } from '../ids.ts';
import { type List, listPage } from '../lists.ts';
import { findPaymentIntent } from '../payment-intents/endpoints.ts';
import { instrumentOf } from '../payment-methods/instrument.ts';
import type { Refund } from './refund.ts';
import { withRefunded } from './settlement.ts';

const REASONS = ['duplicate', 'fraudulent', 'requested_by_customer'] as const;

/** `POST /v1/refunds`: all that is left when no amount is given. */
export function createRefund({ context, params }: Call): Refund {
  const chargeId = params.text('charge');
  const intentId = params.text('payment_intent');
  const asked = params.integer('amount');
  const reason = params.oneOf('reason', REASONS) ?? null;
  const metadata = changeMetadata({}, params.metadata());
  params.unmodelled('currency', 'customer', 'instructions_email', 'origin');
  params.unmodelled('refund_application_fee', 'reverse_transfer');
  params.end();
  const charge = refundableCharge(context, chargeId, intentId);
  requireUndisputed(context, charge);
  const amount = checkedAmount(charge, asked);
  const { behaviour } = instrumentOf(context, charge.payment_method);
  const pending = behaviour.refund === 'succeeds_later';

  const refund = putRefund(context, charge, {
    amount,
    reason,
    metadata,
    status: pending ? 'pending' : 'succeeded',
  });
  const refunded = context.store.charges.put(withRefunded(charge, charge.amount_refunded + amount));
  if (pending) context.settleRefundLater(refund.id, 'succeeded');
  if (behaviour.refund === 'fails_later') context.settleRefundLater(refund.id, 'failed');
  context.emit('refund.created', refund);
  context.emit('charge.refunded', refunded);
  return refund;
}

/** `GET /v1/refunds/:id` */
export function retrieveRefund({ context, id, params }: Call): Refund {
  params.end();
  return findRefund(context, id);
}

/** `POST /v1/refunds/:id`: metadata only. */
export function updateRefund({ context, id, params }: Call): Refund {
  const current = findRefund(context, id);
  const metadata = changeMetadata(current.metadata, params.metadata());
  params.end();
  const refund = context.store.refunds.put({ ...current, metadata });
  context.emit('refund.updated', refund);
  return refund;
}

/** `GET /v1/refunds` */
export function listRefunds({ context, params }: Call): List<Refund> {
  const charge = params.text('charge');
  const intent = params.text('payment_intent');
  const matches = (refund: Refund) =>
    (charge === undefined || refund.charge === charge) &&
    (intent === undefined || refund.payment_intent === intent);
  return listPage(params, context.store.refunds, '/v1/refunds', matches);
}

function findRefund({ store }: Context, id: string): Refund {
  const refund = store.refunds.get(id);
  if (refund === undefined) throw resourceMissing('refund', id, 'refund', 404);
  return refund;
}

function refundableCharge(
  context: Context,
  chargeId: string | undefined,
  intentId: string | undefined,
): Charge {
  if (chargeId !== undefined) {
    const charge = context.store.charges.get(chargeId);
    if (charge === undefined) throw resourceMissing('charge', chargeId, 'charge', 400);
    if (charge.captured) return charge;
    throw refused(`Charge ${chargeId} was not captured, so it cannot be refunded.`, { param: 'charge' });
  }
  if (intentId === undefined) {
    const message =
      'One of the following params should be provided for this request: payment_intent or charge.';
    throw badParameter(message, 'payment_intent', 'parameter_missing');
  }
  const intent = findPaymentIntent(context, intentId, 'payment_intent');
  const charge = context.store.charges.get(intent.latest_charge ?? '');
  if (charge?.captured === true) return charge;
  throw refused(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`, {
    param: 'payment_intent',
  });
}

function requireUndisputed({ store }: Context, { id }: Charge): void {
  for (const { charge, is_charge_refundable: refundable } of store.disputes.values())
    if (charge === id && !refundable)
      throw refused(`Charge ${id} has been charged back; cannot issue a refund.`, {
        code: 'charge_disputed',
      });
}

function checkedAmount(charge: Charge, asked: number | undefined): number {
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) {
    throw refused(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  const amount = asked ?? left;
  if (amount < 1) {
    throw badParameter('Invalid positive integer', 'amount', 'parameter_invalid_integer');
  }
  if (amount <= left) return amount;
  const much = formatAmount(amount, charge.currency);
  const most = formatAmount(left, charge.currency);
  throw refused(`Refund amount (${much}) is greater than unrefunded amount on charge (${most})`, {
    param: 'amount',
  });
}

type NewRefund = Pick<Refund, 'amount' | 'reason' | 'metadata' | 'status'>;

function putRefund(context: Context, charge: Charge, fields: NewRefund): Refund {
  const id = newId('re');
  const { currency } = charge;
  const movement = { kind: 'refund', amount: -fields.amount, currency, source: id } as const;
  const transaction = recordMovement(context, { ...movement, description: 'REFUND FOR CHARGE' });
  return context.store.refunds.put({
    id,
    object: 'refund',
    ...fields,
    balance_transaction: transaction.id,
    charge: charge.id,
    created: context.now,
    currency,
    customer: null,
    customer_account: null,
    destination_details: {
      card: {
        reference: randomToken(15).toUpperCase(),
        reference_status: 'available',
        reference_type: 'acquirer_reference_number',
        type: 'refund',
      },
      type: 'card',
    },
    payment_intent: charge.payment_intent,
    payment_method: null,
    receipt_number: null,
    source_transfer_reversal: null,
    transfer_reversal: null,
  });
}
