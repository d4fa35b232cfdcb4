import { recordMovement } from '../charges/balance-transaction.ts';
import type { Charge } from '../charges/charge.ts';
import type { Call, Context } from '../context.ts';
import { badParameter, unexpectedState } from '../errors.ts';
import { changeMetadata } from '../http/params.ts';
import { findPaymentMethod } from '../payment-methods/find.ts';
import { requireUsable } from './confirmation.ts';
import { findPaymentIntent } from './endpoints.ts';
import { checkAmount, readCurrency, readFields } from './fields.ts';
import type { PaymentIntent } from './payment-intent.ts';
import { requireStep } from './transitions.ts';

const CANCELLATION_REASONS = ['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'] as const;

/** `POST /v1/payment_intents/:id`: money and method only while unpaid; description and metadata always. */
export function updatePaymentIntent({ context, id, params }: Call): PaymentIntent {
  const current = findPaymentIntent(context, id);
  const amount = params.integer('amount');
  const currency = readCurrency(params);
  const methodId = params.text('payment_method');
  const { fields, metadata } = readFields(params, context);
  params.end();

  const { description, ...others } = fields;
  const substantial = [amount, currency, methodId, ...Object.values(others)].some(
    (value) => value !== undefined,
  );
  if (substantial) requireStep(current, 'update');
  if (amount !== undefined || currency !== undefined) {
    checkAmount(amount ?? current.amount, currency ?? current.currency);
  }
  const changed: PaymentIntent = {
    ...current,
    ...fields,
    amount: amount ?? current.amount,
    currency: currency ?? current.currency,
    metadata: changeMetadata(current.metadata, metadata),
  };
  return context.store.paymentIntents.put(
    methodId === undefined ? changed : withMethod(context, changed, methodId),
  );
}

function withMethod(context: Context, intent: PaymentIntent, methodId: string): PaymentIntent {
  const method = findPaymentMethod(context, methodId, 'payment_method');
  requireUsable(context, intent, method);
  return { ...intent, payment_method: method.id, status: 'requires_confirmation', next_action: null };
}

/** `POST /v1/payment_intents/:id/cancel`: what was held is let go. */
export function cancelPaymentIntent({ context, id, params }: Call): PaymentIntent {
  const current = findPaymentIntent(context, id);
  const reason = params.oneOf('cancellation_reason', CANCELLATION_REASONS) ?? null;
  params.end();
  requireStep(current, 'cancel');
  const held = current.status === 'requires_capture' ? heldCharge(context, current) : undefined;
  const canceled = context.store.paymentIntents.put({
    ...current,
    status: 'canceled',
    amount_capturable: 0,
    canceled_at: context.now,
    cancellation_reason: reason,
    next_action: null,
  });
  if (held !== undefined) {
    const released = { ...held, amount_refunded: held.amount, refunded: true };
    context.emit('charge.refunded', context.store.charges.put(released));
  }
  context.emit('payment_intent.canceled', canceled);
  return canceled;
}

/** `POST /v1/payment_intents/:id/capture`: takes what is held, or less; the rest is let go. */
export function capturePaymentIntent({ context, id, params }: Call): PaymentIntent {
  const current = findPaymentIntent(context, id);
  const asked = params.integer('amount_to_capture');
  const metadata = params.metadata();
  params.unmodelled('application_fee_amount', 'final_capture', 'statement_descriptor', 'transfer_data');
  params.end();
  requireStep(current, 'capture');
  const amount = asked ?? current.amount_capturable;
  if (amount < 1 || amount > current.amount_capturable) {
    const message = `The capture amount must be between 1 and the amount capturable (${current.amount_capturable}).`;
    throw badParameter(message, 'amount_to_capture', amount < 1 ? 'amount_too_small' : 'amount_too_large');
  }
  const captured = captureCharge(context, heldCharge(context, current), amount);
  const paid = context.store.paymentIntents.put({
    ...current,
    status: 'succeeded',
    amount_capturable: 0,
    amount_received: amount,
    metadata: changeMetadata(current.metadata, metadata),
  });
  context.emit('charge.captured', captured);
  context.emit('payment_intent.succeeded', paid);
  return paid;
}

function captureCharge(context: Context, held: Charge, amount: number): Charge {
  const { currency, id, description } = held;
  const transaction = recordMovement(context, { kind: 'charge', amount, currency, source: id, description });
  return context.store.charges.put({
    ...held,
    captured: true,
    amount_captured: amount,
    amount_refunded: held.amount - amount,
    balance_transaction: transaction.id,
  });
}

function heldCharge(context: Context, intent: PaymentIntent): Charge {
  const charge = context.store.charges.get(intent.latest_charge ?? '');
  if (charge === undefined) throw unexpectedState('This PaymentIntent holds no money.', intent);
  return charge;
}
