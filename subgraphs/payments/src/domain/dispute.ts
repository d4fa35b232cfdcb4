/** Where a dispute stands. INQUIRY: the bank only asks. CLOSED: it never became more than that. */
export const DISPUTE_STATUSES = [
  'INQUIRY',
  'NEEDS_RESPONSE',
  'UNDER_REVIEW',
  'WON',
  'LOST',
  'CLOSED',
] as const;

/** Where a dispute stands. */
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

/** Money that moved at Stripe for a dispute, in minor units of the currency that Stripe settles in. */
export type Movement = {
  /** Stripe's id, txn_… */
  id: string;
  /** Negative when the bank took it, positive when it came back. */
  amount: number;
  /** What Stripe took for the trouble. */
  fee: number;
  currency: string;
};

/** What Stripe says of a dispute. */
export type Dispute = {
  /** Stripe's id, du_… */
  id: string;
  intentId: string | null;
  /** Minor units of the payment's currency. */
  amount: number;
  currency: string;
  /** Stripe's word for it, such as fraudulent. */
  reason: string;
  status: DisputeStatus;
  /** Until when the bank takes evidence. */
  evidenceDueBy: Date | null;
  openedAt: Date;
  movements: readonly Movement[];
};

const statuses = new Map<string, DisputeStatus>([
  ['warning_needs_response', 'INQUIRY'],
  ['warning_under_review', 'INQUIRY'],
  ['warning_closed', 'CLOSED'],
  ['prevented', 'CLOSED'],
  ['needs_response', 'NEEDS_RESPONSE'],
  ['under_review', 'UNDER_REVIEW'],
  ['won', 'WON'],
  ['lost', 'LOST'],
]);

/** Reads a status of Stripe's; throws a RangeError for one that is new to us. */
export const disputeStatusOf = (status: string): DisputeStatus => {
  const known = statuses.get(status);
  if (known === undefined) throw new RangeError(`Nobody knows what the dispute status ${status} means`);
  return known;
};

/** Which status may follow which: what has ended stays as it ended, whatever older news say. */
export const DISPUTE_FOLLOWERS: Readonly<Record<DisputeStatus, readonly DisputeStatus[]>> = {
  INQUIRY: ['NEEDS_RESPONSE', 'UNDER_REVIEW', 'WON', 'LOST', 'CLOSED'],
  NEEDS_RESPONSE: ['UNDER_REVIEW', 'WON', 'LOST'],
  UNDER_REVIEW: ['WON', 'LOST'],
  WON: [],
  LOST: [],
  CLOSED: [],
};

/** Where a dispute stands after Stripe said so. */
export const nextDisputeStatus = (from: DisputeStatus, said: DisputeStatus): DisputeStatus =>
  DISPUTE_FOLLOWERS[from].includes(said) ? said : from;

/** Has it ended? */
export const isEnded = (status: DisputeStatus): boolean => DISPUTE_FOLLOWERS[status].length === 0;
