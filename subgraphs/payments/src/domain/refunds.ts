import type { PaymentEvent } from './payment-status.ts';

/** Where a refund stands. */
export const REFUND_STATUSES = ['PENDING', 'SUCCEEDED', 'FAILED'] as const;

/** Where a refund stands. */
export type RefundStatus = (typeof REFUND_STATUSES)[number];

// A bank may send a refund back after it succeeded; what failed stays failed.
const followers: Readonly<Record<RefundStatus, readonly RefundStatus[]>> = {
  PENDING: ['SUCCEEDED', 'FAILED'],
  SUCCEEDED: ['FAILED'],
  FAILED: [],
};

/** May a refund go from one status to another? */
export const mayFollow = (from: RefundStatus, to: RefundStatus): boolean => followers[from].includes(to);

/** What is known of a payment's money, in minor units. */
export type RefundableMoney = {
  received: number;
  /** What banks have taken back for the cardholder. */
  disputed: number;
  /** Every refund asked for so far. */
  refunds: readonly { amount: number; status: RefundStatus }[];
};

/** What can still be given back: refunds under way count as given, and what a bank took back has gone back already. */
export const refundable = ({ received, disputed, refunds }: RefundableMoney): number =>
  Math.max(
    0,
    refunds.reduce(
      (left, { amount, status }) => (status === 'FAILED' ? left : left - amount),
      received - disputed,
    ),
  );

/** How much a refund will give back, or why it cannot be. */
export type RefundDecision =
  | { kind: 'refund'; amount: number }
  | { kind: 'NOT_REFUNDABLE' }
  | { kind: 'AMOUNT_TOO_LARGE'; left: number };

/** Decides on a refund of `asked` minor units, all that is left when null. */
export const decideRefund = (money: RefundableMoney, asked: number | null): RefundDecision => {
  const left = refundable(money);
  if (left <= 0) return { kind: 'NOT_REFUNDABLE' };
  if (asked === null) return { kind: 'refund', amount: left };
  return asked > left ? { kind: 'AMOUNT_TOO_LARGE', left } : { kind: 'refund', amount: asked };
};

/** What the sum given back means for the payment. */
export const refundEvent = (received: number, refunded: number): PaymentEvent => {
  if (refunded <= 0) return 'refundsReturned';
  return refunded < received ? 'refundedInPart' : 'refundedInFull';
};
