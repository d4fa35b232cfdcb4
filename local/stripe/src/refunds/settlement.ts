import { recordMovement } from '../charges/balance-transaction.ts';
import type { Charge } from '../charges/charge.ts';
import type { Context } from '../context.ts';
import type { Refund } from './refund.ts';

/** The outcome a refund is still to have. */
export type RefundSettlement = {
  /** The refund's id. */
  readonly id: string;
  readonly outcome: 'succeeded' | 'failed';
};

/** Gives a refund its outcome: a failed one returns the money to the shop. */
export function settleRefund(context: Context, { id, outcome }: RefundSettlement): void {
  context.store.refundSettlements.delete(id);
  const refund = context.store.refunds.get(id);
  if (refund === undefined || refund.status === 'failed') return;
  if (outcome === 'succeeded') {
    const settled = context.store.refunds.put({ ...refund, status: 'succeeded' });
    context.emit('refund.updated', settled);
    context.emit('charge.refund.updated', settled);
    return;
  }
  failRefund(context, refund);
}

function failRefund(context: Context, refund: Refund): void {
  const { amount, currency, id } = refund;
  const movement = {
    kind: 'refund_failure',
    amount,
    currency,
    source: id,
    description: 'REFUND FAILURE',
  } as const;
  const failed = context.store.refunds.put({
    ...refund,
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
    failure_balance_transaction: recordMovement(context, movement).id,
  });
  const charge = context.store.charges.get(refund.charge);
  if (charge !== undefined) context.store.charges.put(withRefunded(charge, charge.amount_refunded - amount));
  context.emit('refund.failed', failed);
  context.emit('refund.updated', failed);
  context.emit('charge.refund.updated', failed);
}

/** A charge of which so much, in minor units, was given back. */
export function withRefunded(charge: Charge, amountRefunded: number): Charge {
  return { ...charge, amount_refunded: amountRefunded, refunded: amountRefunded >= charge.amount };
}
