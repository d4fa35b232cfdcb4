import type { Money } from '@bazaar/money';

/** The shop's accounts: what Stripe holds for it, and what orders brought in. */
export type Account = 'stripe_balance' | 'order_payments';

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
