import { findDispute, openDisputes } from '../data/disputes.ts';
import { ledgerOf } from '../data/ledger.ts';
import { findPayment, findPaymentOfIntent, lockPayment, paymentsReceivedBetween } from '../data/payments.ts';
import { refundsOf } from '../data/refunds.ts';
import type { PaymentRow, RefundRow } from '../data/tables.ts';
import { type Dispute, nextDisputeStatus } from '../domain/dispute.ts';
import { disputeTransaction } from '../domain/ledger.ts';
import { isOpen, nextStatus } from '../domain/payment-status.ts';
import { mayFollow } from '../domain/refunds.ts';
import type { ListedIntent } from '../stripe/api.ts';
import { StripeRefusedError } from '../stripe/errors.ts';
import type { StripeRefund } from '../stripe/readings.ts';
import { applyDispute } from './apply-dispute.ts';
import { applyIntent } from './apply-intent.ts';
import { applyRefund } from './apply-refund.ts';
import { type Deps, inUnit } from './deps.ts';
import { syncPayment } from './sync-payment.ts';

/** What is compared: all that was made at Stripe from `from` up to, and without, `to`. */
export type Period = { from: Date; to: Date };

/** One thing that our books and Stripe's do not agree on. */
export type Difference = {
  kind: /** Stripe has an intent for a payment of ours that knows none. */
    | 'INTENT_UNKNOWN'
    /** The payment has not heard of money, or of what became of its intent. */
    | 'PAYMENT_BEHIND'
    /** Two intents for one payment: the second is cancelled, unless it was paid. */
    | 'SECOND_INTENT'
    /** Stripe names a payment that is in no book of ours. */
    | 'PAYMENT_UNKNOWN'
    /** A refund that we do not know, or know as undecided. */
    | 'REFUND_BEHIND'
    /** A dispute that we do not know, or know as it no longer is. */
    | 'DISPUTE_BEHIND'
    /** We have money in the books for an intent that Stripe does not know. */
    | 'INTENT_MISSING';
  /** Stripe's id of the intent, refund or dispute. */
  stripeId: string;
  orderId: string | null;
  /** One sentence for an operator. */
  message: string;
  /** Our books say what Stripe says now; false also when mending was not asked for. */
  mended: boolean;
};

/** What was compared, and what did not agree. */
export type Comparison = Period & {
  intents: number;
  refunds: number;
  disputes: number;
  differences: readonly Difference[];
};

type Found = Omit<Difference, 'mended'> & { mend: (() => Promise<unknown>) | null };

const adopt = (deps: Deps, paymentId: string, intentId: string): Promise<unknown> =>
  deps.stripe.fetchIntent(intentId).then((intent) =>
    inUnit(deps, async (unit) => {
      const payment = await lockPayment(unit.tx, paymentId);
      if (payment?.intentId === null) await applyIntent(unit, payment, intent);
    }),
  );

const isBehind = (payment: PaymentRow, { intent }: ListedIntent): boolean =>
  intent.amountReceived > payment.received ||
  (isOpen(payment.status) && nextStatus(payment.status, intent.event) !== payment.status);

const compareIntent = async (deps: Deps, listed: ListedIntent): Promise<Found | null> => {
  const { intent, paymentId } = listed;
  // Not one of this shop's: Stripe's account may serve others.
  if (paymentId === null) return null;
  const payment = (await findPaymentOfIntent(deps.db, intent.id)) ?? (await findPayment(deps.db, paymentId));
  const about = { stripeId: intent.id, orderId: payment?.orderId ?? null };
  if (!payment)
    return {
      ...about,
      kind: 'PAYMENT_UNKNOWN',
      message: `Stripe has ${intent.amountReceived} minor units for the payment ${paymentId}, which is in no book of ours.`,
      mend: null,
    };
  if (payment.intentId === null)
    return {
      ...about,
      kind: 'INTENT_UNKNOWN',
      message: 'The answer of Stripe when the payment was opened never reached us.',
      mend: () => adopt(deps, payment.id, intent.id),
    };
  if (payment.intentId !== intent.id) {
    if (intent.event === 'cancelled') return null;
    const paid = intent.amountReceived > 0;
    return {
      ...about,
      kind: 'SECOND_INTENT',
      message: paid
        ? `The order was charged a second time, ${intent.amountReceived} minor units: give them back in Stripe's dashboard.`
        : 'A second intent for the order can still be paid.',
      mend: paid ? null : () => deps.stripe.cancelIntent(intent.id),
    };
  }
  if (!isBehind(payment, listed)) return null;
  return {
    ...about,
    kind: 'PAYMENT_BEHIND',
    message: `Stripe received ${intent.amountReceived} minor units (${intent.event}); our books say ${payment.received} (${payment.status}).`,
    mend: () => syncPayment(deps, payment.id),
  };
};

const knows = (refunds: readonly RefundRow[], said: StripeRefund): boolean => {
  const own = refunds.find(({ id, stripeRefundId }) => stripeRefundId === said.id || id === said.refundId);
  return own !== undefined && own.stripeRefundId !== null && !mayFollow(own.status, said.status);
};

const compareRefund = async (deps: Deps, said: StripeRefund): Promise<Found | null> => {
  const payment = said.intentId === null ? null : await findPaymentOfIntent(deps.db, said.intentId);
  if (!payment || knows(await refundsOf(deps.db, [payment.id]), said)) return null;
  return {
    kind: 'REFUND_BEHIND',
    stripeId: said.id,
    orderId: payment.orderId,
    message: `Stripe gives ${said.amount} minor units back (${said.status}), which our books do not say.`,
    mend: async () => {
      if (payment.received === 0) await syncPayment(deps, payment.id);
      await inUnit(deps, (unit) => applyRefund(unit, payment.id, said));
    },
  };
};

const compareDispute = async (deps: Deps, said: Dispute): Promise<Found | null> => {
  const payment = said.intentId === null ? null : await findPaymentOfIntent(deps.db, said.intentId);
  if (!payment) return null;
  const known = await findDispute(deps.db, said.id);
  const written = new Set((await ledgerOf(deps.db, payment.id)).map(({ transactionId }) => transactionId));
  const behind =
    !known ||
    nextDisputeStatus(known.status, said.status) !== known.status ||
    said.movements.some((movement) => !written.has(disputeTransaction(said.id, movement)));
  return behind
    ? {
        kind: 'DISPUTE_BEHIND',
        stripeId: said.id,
        orderId: payment.orderId,
        message: `The bank disputes ${said.amount} minor units (${said.status}), which our books do not say.`,
        mend: async () => {
          if (payment.received === 0) await syncPayment(deps, payment.id);
          await inUnit(deps, (unit) => applyDispute(unit, payment.id, said));
        },
      }
    : null;
};

// One of another account, such as of the double that was used before.
const fetchKnown = async ({ stripe, logger }: Deps, stripeDisputeId: string): Promise<Dispute | null> => {
  try {
    return await stripe.fetchDispute(stripeDisputeId);
  } catch (error) {
    if (!(error instanceof StripeRefusedError)) throw error;
    logger.warn({ stripeDisputeId }, 'Stripe knows no such dispute.');
    return null;
  }
};

const compareReceived = async (
  deps: Deps,
  { orderId, intentId, received }: PaymentRow,
): Promise<Found | null> => {
  try {
    if (intentId !== null) await deps.stripe.fetchIntent(intentId);
    return null;
  } catch (error) {
    if (!(error instanceof StripeRefusedError)) throw error;
    return {
      kind: 'INTENT_MISSING',
      stripeId: intentId ?? '',
      orderId,
      message: `Our books say that ${received} minor units came in; Stripe knows no such intent.`,
      mend: null,
    };
  }
};

/**
 * Compares every intent, refund and dispute of a period, and every dispute that has not ended, with our books, and what our books say came in with Stripe; with `mend`, takes over what never reached us.
 * Safe beside everything else that happens: what is mended goes the way that a webhook would have gone. Throws a StripeUnavailableError when Stripe cannot be asked.
 */
export const compareWithStripe = async (
  deps: Deps,
  period: Period,
  { mend }: { mend: boolean },
): Promise<Comparison> => {
  const differences: Difference[] = [];
  const take = async (found: Found | null): Promise<void> => {
    if (!found) return;
    const { mend: repair, ...difference } = found;
    if (mend && repair) await repair();
    differences.push({ ...difference, mended: mend && repair !== null });
  };
  const seen = new Set<string>();
  for await (const listed of deps.stripe.listIntents(period)) {
    seen.add(listed.intent.id);
    await take(await compareIntent(deps, listed));
  }
  let refunds = 0;
  for await (const said of deps.stripe.listRefunds(period)) {
    refunds += 1;
    await take(await compareRefund(deps, said));
  }
  const disputed = new Set<string>();
  for await (const said of deps.stripe.listDisputes(period)) {
    disputed.add(said.id);
    await take(await compareDispute(deps, said));
  }
  // A dispute goes on for months after it was opened.
  for (const id of await openDisputes(deps.db)) {
    if (disputed.has(id)) continue;
    disputed.add(id);
    const said = await fetchKnown(deps, id);
    if (said) await take(await compareDispute(deps, said));
  }
  // An intent that was not listed may only have been made at the edge of the period.
  for (const payment of await paymentsReceivedBetween(deps.db, period))
    if (payment.intentId === null || !seen.has(payment.intentId))
      await take(await compareReceived(deps, payment));
  return { ...period, intents: seen.size, refunds, disputes: disputed.size, differences };
};
