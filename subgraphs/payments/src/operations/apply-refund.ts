import { newId } from '@bazaar/service-kit';
import { writeLedger } from '../data/ledger.ts';
import { lockPayment, updatePayment } from '../data/payments.ts';
import { findRefund, findRefundOfStripe, insertRefund, updateRefund } from '../data/refunds.ts';
import type { PaymentRow, RefundRow } from '../data/tables.ts';
import { refundEntries, refundReturnEntries } from '../domain/ledger.ts';
import { nextStatus } from '../domain/payment-status.ts';
import { mayFollow, refundEvent } from '../domain/refunds.ts';
import type { StripeRefund } from '../stripe/readings.ts';
import type { Unit } from './deps.ts';

const findOwn = async ({ tx }: Unit, payment: PaymentRow, said: StripeRefund): Promise<RefundRow | null> => {
  const own = said.refundId === null ? null : await findRefund(tx, said.refundId);
  const found = own ?? (await findRefundOfStripe(tx, said.id));
  return found?.paymentId === payment.id ? found : null;
};

// Somebody gave the money back in Stripe's dashboard.
const adopt = ({ tx, now }: Unit, payment: PaymentRow, said: StripeRefund): Promise<RefundRow> =>
  insertRefund(tx, {
    id: newId('refund'),
    paymentId: payment.id,
    refundKey: `stripe:${said.id}`,
    amount: said.amount,
    currency: payment.currency,
    reason: null,
    status: 'PENDING',
    stripeRefundId: said.id,
    createdAt: now,
  });

const moveMoney = async (
  { tx }: Unit,
  payment: PaymentRow,
  refund: RefundRow,
  direction: 'out' | 'back',
): Promise<PaymentRow> => {
  const { amount, currency } = refund;
  const out = direction === 'out';
  const entries = out ? refundEntries : refundReturnEntries;
  await writeLedger(tx, payment.id, entries(refund.id, { amount, currency }));
  const refunded = payment.refunded + (out ? amount : -amount);
  const status = nextStatus(payment.status, refundEvent(payment.received, refunded));
  return updatePayment(tx, payment.id, { refunded, status });
};

/**
 * Takes over what Stripe says of a refund into its payment, which is locked here: status, money, ledger, and what others must hear.
 * Saying the same twice changes nothing; what failed stays failed.
 */
export const applyRefund = async (unit: Unit, paymentId: string, said: StripeRefund): Promise<void> => {
  const { tx, send } = unit;
  const payment = await lockPayment(tx, paymentId);
  if (!payment) throw new Error(`There is no payment ${paymentId}`);
  const refund = (await findOwn(unit, payment, said)) ?? (await adopt(unit, payment, said));
  const moves = mayFollow(refund.status, said.status);
  if (!moves && refund.stripeRefundId === said.id) return;
  await updateRefund(tx, refund.id, {
    stripeRefundId: said.id,
    ...(moves ? { status: said.status } : {}),
  });
  if (!moves) return;
  if (said.status === 'SUCCEEDED') {
    const { currency, received, refunded, orderId } = await moveMoney(unit, payment, refund, 'out');
    send('payments.refunded', {
      orderId,
      paymentId,
      refundId: refund.id,
      amount: { amount: refund.amount, currency },
      refundedInAll: { amount: refunded, currency },
      full: refunded >= received,
    });
  } else if (refund.status === 'SUCCEEDED') {
    await moveMoney(unit, payment, refund, 'back');
  }
};

/** Gives up a refund that Stripe will never make. */
export const failRefund = async ({ tx }: Unit, refund: RefundRow): Promise<void> => {
  await lockPayment(tx, refund.paymentId);
  const now = await findRefund(tx, refund.id);
  if (now?.status === 'PENDING') await updateRefund(tx, refund.id, { status: 'FAILED' });
};
