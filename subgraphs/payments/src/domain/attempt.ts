import { isPayable, type PaymentStatus } from './payment-status.ts';

/** Where a try to pay stands. */
export const ATTEMPT_STATUSES = [
  'PROCESSING',
  'REQUIRES_ACTION',
  'SUCCEEDED',
  'FAILED',
  'CANCELLED',
] as const;

/** Where a try to pay stands. */
export type AttemptStatus = (typeof ATTEMPT_STATUSES)[number];

/** What a try to pay came to, as its person was told; a repeat of the try tells the same. */
export type AttemptAnswer =
  /** The payment as it now is says it all. */
  | { kind: 'APPLIED' }
  | { kind: 'CARD_DECLINED'; message: string }
  | { kind: 'NOT_PAYABLE' }
  /** Stripe does not know the method, or it may not be used for this. */
  | { kind: 'METHOD_NOT_FOUND' };

/** What is known of a try and its payment. */
export type AttemptFacts = {
  attempt: AttemptStatus;
  failureMessage: string | null;
  payment: PaymentStatus;
};

/** What to tell of a try by where it stands; null when only Stripe can say. */
export const answerOf = ({ attempt, failureMessage, payment }: AttemptFacts): AttemptAnswer | null => {
  if (attempt === 'SUCCEEDED' || attempt === 'REQUIRES_ACTION') return { kind: 'APPLIED' };
  if (attempt === 'FAILED')
    return { kind: 'CARD_DECLINED', message: failureMessage ?? 'Your card was declined.' };
  if (attempt === 'CANCELLED') return { kind: 'NOT_PAYABLE' };
  if (isPayable(payment)) return null;
  return payment === 'PROCESSING' ? { kind: 'APPLIED' } : { kind: 'NOT_PAYABLE' };
};
