import type { Money } from '@bazaar/money';
import type { PaymentEvent } from './payment-status.ts';

/** Why a try to pay failed. */
export type Failure = {
  /** Stripe's decline code, such as insufficient_funds, else its error code. */
  code: string;
  /** One sentence for the buyer. */
  message: string;
};

/** What may be shown of a way to pay. Never a card number. */
export type MethodDetails = {
  /** Stripe's id, pm_… */
  stripeId: string;
  /** Stripe's type, such as card. */
  type: string;
  brand: string | null;
  last4: string | null;
  /** 1 to 12. */
  expMonth: number | null;
  /** Four digits. */
  expYear: number | null;
};

/** What Stripe says of a payment intent. Amounts are minor units. */
export type Intent = {
  id: string;
  /** What its status means for the payment. */
  event: PaymentEvent;
  clientSecret: string | null;
  amountReceived: number;
  /** Payment method types it can be paid by. */
  methods: string[];
  /** Why the last try failed; `key` tells one failure from another, `card` is the fingerprint of the card. */
  failure: (Failure & { key: string; card: string | null }) | null;
  /** The method that belongs to the person from now on; null when it pays once. */
  keptMethod: MethodDetails | null;
  /** Stripe's fingerprint of the card that it was last tried with; null for what is no card, or when Stripe was not asked for it. */
  card: string | null;
  /** What Stripe took of it, in the currency that it settles in; null until it is settled, or when Stripe was not asked for it. */
  fee: Money | null;
};

const events = new Map<string, PaymentEvent>([
  ['requires_payment_method', 'methodRequired'],
  ['requires_confirmation', 'methodRequired'],
  ['requires_action', 'actionRequired'],
  ['requires_capture', 'processing'],
  ['processing', 'processing'],
  ['succeeded', 'paid'],
  ['canceled', 'cancelled'],
]);

/** What a status of Stripe's payment intent means for the payment; throws a RangeError for one that is new to us. */
export const eventOf = (status: string): PaymentEvent => {
  const event = events.get(status);
  if (event === undefined) throw new RangeError(`Nobody knows what the intent status ${status} means`);
  return event;
};
