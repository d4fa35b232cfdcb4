/** Stripe's refund. Amounts are minor units. */
export type Refund = {
  readonly id: string;
  readonly object: 'refund';
  readonly amount: number;
  readonly balance_transaction: string | null;
  readonly charge: string;
  readonly created: number;
  readonly currency: string;
  readonly customer: null;
  readonly customer_account: null;
  readonly destination_details: {
    readonly card: {
      readonly reference?: string;
      readonly reference_status: 'available' | 'pending';
      readonly reference_type: 'acquirer_reference_number';
      readonly type: 'refund';
    };
    readonly type: 'card';
  };
  readonly failure_balance_transaction?: string;
  readonly failure_reason?: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly payment_intent: string;
  readonly payment_method: null;
  readonly reason: 'duplicate' | 'fraudulent' | 'requested_by_customer' | null;
  readonly receipt_number: null;
  readonly source_transfer_reversal: null;
  readonly status: 'failed' | 'pending' | 'succeeded';
  readonly transfer_reversal: null;
};
