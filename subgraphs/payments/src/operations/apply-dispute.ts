import { newId } from '@bazaar/service-kit';
import { findDispute, saveDispute } from '../data/disputes.ts';
import { ledgerOf, writeLedger } from '../data/ledger.ts';
import { lockPayment, updatePayment } from '../data/payments.ts';
import type { DisputeRow, PaymentRow } from '../data/tables.ts';
import { type Dispute, isEnded, nextDisputeStatus } from '../domain/dispute.ts';
import { disputeEntries, disputeTransaction } from '../domain/ledger.ts';
import type { Unit } from './deps.ts';

/** Writes down what has moved and is not in the ledger yet; answers whether the bank has the money now. */
const moveMoney = async ({ tx }: Unit, payment: PaymentRow, { id, movements }: Dispute): Promise<boolean> => {
  const written = await ledgerOf(tx, payment.id);
  const known = new Set(written.map(({ transactionId }) => transactionId));
  const entries = movements
    .filter((movement) => !known.has(disputeTransaction(id, movement)))
    .flatMap((movement) => disputeEntries(id, movement));
  await writeLedger(tx, payment.id, entries);
  const withBank = [...written, ...entries]
    .filter(
      ({ account, transactionId }) =>
        account === 'disputed_funds' && transactionId.startsWith(`dispute:${id}:`),
    )
    .reduce((sum, { amount }) => sum + amount, 0);
  return withBank > 0;
};

const closing = (known: DisputeRow | null, status: DisputeRow['status'], now: Date): DisputeRow['closedAt'] =>
  known?.closedAt ?? (isEnded(status) ? now : null);

/**
 * Takes over what Stripe says of a dispute into its payment, which is locked here: status, money, Stripe's fee, and what others must hear.
 * Saying the same twice changes nothing, and older news undo nothing.
 */
export const applyDispute = async (unit: Unit, paymentId: string, said: Dispute): Promise<void> => {
  const { tx, send, now } = unit;
  const payment = await lockPayment(tx, paymentId);
  if (!payment) throw new Error(`There is no payment ${paymentId}`);
  const known = await findDispute(tx, said.id);
  const fundsWithdrawn = await moveMoney(unit, payment, said);
  const status = known ? nextDisputeStatus(known.status, said.status) : said.status;
  const { amount, currency, reason, evidenceDueBy, openedAt } = said;
  const id = known?.id ?? newId('dispute');
  await saveDispute(tx, {
    id,
    paymentId,
    stripeDisputeId: said.id,
    amount,
    currency,
    reason,
    status,
    evidenceDueBy,
    fundsWithdrawn,
    openedAt,
    closedAt: closing(known, status, now),
  });
  const moved =
    Number(fundsWithdrawn) * amount - Number(known?.fundsWithdrawn ?? false) * (known?.amount ?? 0);
  if (moved !== 0) await updatePayment(tx, paymentId, { disputed: payment.disputed + moved });
  if (status !== known?.status)
    send('payments.disputed', {
      orderId: payment.orderId,
      paymentId,
      disputeId: id,
      status,
      amount: { amount, currency },
      reason,
    });
};
