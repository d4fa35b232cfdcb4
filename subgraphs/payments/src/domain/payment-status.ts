/** Where a payment stands. Beyond the schema's PaymentStatus it knows OPENING: Stripe has not answered yet, and nobody sees the payment. */
export const PAYMENT_STATUSES = [
  'OPENING',
  'REQUIRES_PAYMENT',
  'REQUIRES_ACTION',
  'PROCESSING',
  'SUCCEEDED',
  'FAILED',
  'CANCELLED',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
] as const;

/** Where a payment stands. */
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** What can happen to a payment. */
export const PAYMENT_EVENTS = [
  /** The intent waits for a method: just made, or after a try that failed. */
  'methodRequired',
  'actionRequired',
  'processing',
  'paid',
  /** Stripe will not open it. */
  'refused',
  'cancelled',
  'refundedInPart',
  'refundedInFull',
  /** Every refund came back. */
  'refundsReturned',
] as const;

/** What can happen to a payment. */
export type PaymentEvent = (typeof PAYMENT_EVENTS)[number];

const payable = {
  methodRequired: 'REQUIRES_PAYMENT',
  actionRequired: 'REQUIRES_ACTION',
  processing: 'PROCESSING',
  paid: 'SUCCEEDED',
  cancelled: 'CANCELLED',
} as const;

const paid = {
  refundedInPart: 'PARTIALLY_REFUNDED',
  refundedInFull: 'REFUNDED',
  refundsReturned: 'SUCCEEDED',
} as const;

/** Which event leads where; what is not listed leaves the payment as it is. */
export const PAYMENT_TRANSITIONS: Readonly<
  Record<PaymentStatus, Readonly<Partial<Record<PaymentEvent, PaymentStatus>>>>
> = {
  OPENING: { ...payable, refused: 'FAILED' },
  REQUIRES_PAYMENT: payable,
  REQUIRES_ACTION: payable,
  PROCESSING: payable,
  SUCCEEDED: paid,
  PARTIALLY_REFUNDED: paid,
  REFUNDED: paid,
  FAILED: {},
  // Money that arrives after this goes back; the payment stays called off.
  CANCELLED: {},
};

/** Where an event leads; the same status when it changes nothing. */
export const nextStatus = (status: PaymentStatus, event: PaymentEvent): PaymentStatus =>
  PAYMENT_TRANSITIONS[status][event] ?? status;

/** Can it be paid now? */
export const isPayable = (status: PaymentStatus): boolean =>
  status === 'REQUIRES_PAYMENT' || status === 'REQUIRES_ACTION';

/** Is it still to be decided whether it will be paid? */
export const isOpen = (status: PaymentStatus): boolean =>
  status === 'OPENING' || status === 'PROCESSING' || isPayable(status);
