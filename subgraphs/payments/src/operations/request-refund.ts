import { newId } from '@bazaar/service-kit';
import { findRefundByKey, insertRefund, refundsOf } from '../data/refunds.ts';
import type { PaymentRow, RefundRow } from '../data/tables.ts';
import { queueTasks } from '../data/tasks.ts';
import { decideRefund, type RefundDecision } from '../domain/refunds.ts';
import type { Unit } from './deps.ts';

/** What is asked for. */
export type RefundRequest = {
  /** Minor units; all that is left when null. */
  amount: number | null;
  reason: string;
  /** The same key asks once. */
  refundKey: string;
};

/** The refund, or why there is none. */
export type RefundRequestResult =
  | { kind: 'refund'; refund: RefundRow }
  | Exclude<RefundDecision, { kind: 'refund' }>;

/** Writes a refund of a locked payment down and queues it for Stripe. */
export const requestRefund = async (
  { tx, wake, now }: Unit,
  payment: PaymentRow,
  { amount, reason, refundKey }: RefundRequest,
): Promise<RefundRequestResult> => {
  const known = await findRefundByKey(tx, refundKey);
  if (known) return { kind: 'refund', refund: known };
  const refunds = await refundsOf(tx, [payment.id]);
  const decision = decideRefund({ received: payment.received, disputed: payment.disputed, refunds }, amount);
  if (decision.kind !== 'refund') return decision;
  const refund = await insertRefund(tx, {
    id: newId('refund'),
    paymentId: payment.id,
    refundKey,
    amount: decision.amount,
    currency: payment.currency,
    reason,
    status: 'PENDING',
    createdAt: now,
  });
  await queueTasks(tx, [{ kind: 'REFUND', paymentId: payment.id, subjectId: refund.id }]);
  wake();
  return { kind: 'refund', refund };
};
