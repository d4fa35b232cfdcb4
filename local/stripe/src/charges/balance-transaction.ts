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
  readonly reporting_category: MovementKind;
  readonly source: string;
  readonly status: 'available' | 'pending';
  readonly type: 'adjustment' | 'charge' | 'refund' | 'refund_failure';
};

type MovementKind = 'charge' | 'dispute' | 'dispute_reversal' | 'refund' | 'refund_failure';

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

/** What a dispute costs, in minor units, won or lost. */
const DISPUTE_FEE = 1500;

/** Stripe's fee in minor units, never more than the amount itself. */
export function stripeFee(amount: number): number {
  return Math.min(amount, Math.round((amount * FEE.basisPoints) / 10_000) + FEE.fixed);
}

/** What moves. */
export type Movement = {
  readonly kind: MovementKind;
  /** Minor units; negative for a refund and a dispute. */
  readonly amount: number;
  readonly currency: string;
  /** The charge, refund or dispute it is for. */
  readonly source: string;
  readonly description: string | null;
};

function feeOf({ kind, amount }: Movement): number {
  if (kind === 'charge') return stripeFee(amount);
  return kind === 'dispute' ? DISPUTE_FEE : 0;
}

/** Enters a movement into the ledger. Charges and disputes cost a fee, which nothing gives back. */
export function recordMovement({ store, now }: Context, movement: Movement): BalanceTransaction {
  const { kind, amount, currency, source, description } = movement;
  const fee = feeOf(movement);
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
    type: kind === 'dispute' || kind === 'dispute_reversal' ? 'adjustment' : kind,
  });
}

function feeDetail(amount: number, currency: string): FeeDetail {
  return { amount, application: null, currency, description: 'Stripe processing fees', type: 'stripe_fee' };
}
