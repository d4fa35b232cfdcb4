import type { BalanceTransaction } from '../charges/balance-transaction.ts';

/** Why a cardholder disputes. */
export type DisputeReason = 'fraudulent' | 'general' | 'product_not_received';

/** Stripe's dispute. Amounts are minor units. */
export type Dispute = {
  readonly id: string;
  readonly object: 'dispute';
  readonly amount: number;
  /** What moved: taken when it was opened, given back when it was won. */
  readonly balance_transactions: readonly BalanceTransaction[];
  readonly charge: string;
  readonly created: number;
  readonly currency: string;
  readonly enhanced_eligibility_types: readonly never[];
  readonly evidence: Readonly<Record<string, string>>;
  readonly evidence_details: {
    readonly due_by: number;
    readonly enhanced_eligibility: object;
    readonly has_evidence: boolean;
    readonly past_due: false;
    readonly submission_count: number;
  };
  readonly is_charge_refundable: boolean;
  readonly livemode: false;
  readonly metadata: Readonly<Record<string, string>>;
  readonly payment_intent: string;
  readonly payment_method_details: {
    readonly card: {
      readonly brand: string;
      readonly case_type: 'chargeback' | 'inquiry';
      readonly network_reason_code: string;
    };
    readonly type: 'card';
  };
  readonly reason: DisputeReason;
  readonly status: DisputeStatus;
};

/** Where a dispute stands; an inquiry is `warning_…`, and takes no money. */
export type DisputeStatus =
  | 'lost'
  | 'needs_response'
  | 'under_review'
  | 'warning_closed'
  | 'warning_needs_response'
  | 'warning_under_review'
  | 'won';

/** Has it ended? */
export const isClosed = (status: DisputeStatus): boolean =>
  status === 'lost' || status === 'won' || status === 'warning_closed';

/** Is it only a question of the bank's? */
export const isInquiry = (status: DisputeStatus): boolean => status.startsWith('warning_');
