import type { Money } from '@bazaar/money';
import type { Movement } from './dispute.ts';

/** The shop's accounts: what Stripe holds for it, what orders brought in, what Stripe took for its work, and what banks took back for cardholders. */
export type Account = 'stripe_balance' | 'order_payments' | 'stripe_fees' | 'disputed_funds';

/** One side of a transaction; a debit is positive, a credit negative. Minor units. */
export type LedgerEntry = { transactionId: string; account: Account; amount: number; currency: string };

const transfer = (transactionId: string, from: Account, to: Account, money: Money): LedgerEntry[] => [
  { transactionId, account: to, amount: money.amount, currency: money.currency },
  { transactionId, account: from, amount: -money.amount, currency: money.currency },
];

/** Money came in for an order. */
export const chargeEntries = (intentId: string, money: Money): LedgerEntry[] =>
  transfer(`charge:${intentId}`, 'order_payments', 'stripe_balance', money);

/** Money went back to a buyer. */
export const refundEntries = (refundId: string, money: Money): LedgerEntry[] =>
  transfer(`refund:${refundId}`, 'stripe_balance', 'order_payments', money);

/** Money that went back returned, since the bank did not take it. */
export const refundReturnEntries = (refundId: string, money: Money): LedgerEntry[] =>
  transfer(`refund_return:${refundId}`, 'order_payments', 'stripe_balance', money);

/** Stripe took its fee of a charge; nothing for a fee of nothing. */
export const feeEntries = (intentId: string, fee: Money): LedgerEntry[] =>
  fee.amount === 0 ? [] : transfer(`fee:${intentId}`, 'stripe_balance', 'stripe_fees', fee);

/** What a movement of a dispute is called in the ledger. */
export const disputeTransaction = (stripeDisputeId: string, { id }: Pick<Movement, 'id'>): string =>
  `dispute:${stripeDisputeId}:${id}`;

/** A bank took money back, or gave it back, and Stripe took its fee. */
export const disputeEntries = (stripeDisputeId: string, movement: Movement): LedgerEntry[] => {
  const { amount, fee, currency } = movement;
  const transactionId = disputeTransaction(stripeDisputeId, movement);
  const sides: [Account, number][] = [
    ['stripe_balance', amount - fee],
    ['disputed_funds', -amount],
    ['stripe_fees', fee],
  ];
  // Minus nothing is nothing.
  return sides.flatMap(([account, side]) =>
    side === 0 ? [] : [{ transactionId, account, amount: side, currency }],
  );
};
