import type { Context } from '../context.ts';
import { newId } from '../ids.ts';

/** Stripe's ledger entry. Amounts are minor units, negative when money leaves. */
export type BalanceTransaction = {
  readonly id: string;
  readonly object: 'balance_transaction';
  readonly amount: number;
  readonly available_on: number;
  readonly balance_type: 'payments';
  readonly created: number;
  readonly currency: string;
  readonly description: string | null;
  readonly exchange_rate: null;
  readonly fee: number;
  readonly fee_details: readonly FeeDetail[];
  readonly net: number;
  readonly reporting_category: 'charge' | 'refund' | 'refund_failure';
  readonly source: string;
  readonly status: 'available' | 'pending';
  readonly type: 'charge' | 'refund' | 'refund_failure';
};

/** What a fee is made of. */
export type FeeDetail = {
  readonly amount: number;
  readonly application: null;
  readonly currency: string;
  readonly description: string;
  readonly type: 'stripe_fee';
};

/** Stripe's usual price for a card, in basis points and minor units. */
const FEE = { basisPoints: 290, fixed: 30 } as const;

/** Stripe's fee in minor units, never more than the amount itself. */
export function stripeFee(amount: number): number {
  return Math.min(amount, Math.round((amount * FEE.basisPoints) / 10_000) + FEE.fixed);
}

/** What moves. */
export type Movement = {
  readonly kind: 'charge' | 'refund' | 'refund_failure';
  /** Minor units; negative for a refund. */
  readonly amount: number;
  readonly currency: string;
  /** The charge or refund it is for. */
  readonly source: string;
  readonly description: string | null;
};

/** Enters a movement into the ledger. Only charges cost a fee, which a refund does not give back. */
export function recordMovement({ store, now }: Context, movement: Movement): BalanceTransaction {
  const { kind, amount, currency, source, description } = movement;
  const fee = kind === 'charge' ? stripeFee(amount) : 0;
  return store.balanceTransactions.put({
    id: newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: now,
    balance_type: 'payments',
    created: now,
    currency,
    description,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [feeDetail(fee, currency)],
    net: amount - fee,
    reporting_category: kind,
    source,
    status: 'available',
    type: kind,
  });
}

function feeDetail(amount: number, currency: string): FeeDetail {
  return { amount, application: null, currency, description: 'Stripe processing fees', type: 'stripe_fee' };
}
