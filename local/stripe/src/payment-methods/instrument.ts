import type { Context } from '../context.ts';
import { type ApiError, refused } from '../errors.ts';
import { type TestCard, testCardNamed } from './test-cards.ts';

/** What the network knows of a payment method and Stripe does not show. */
export type Instrument = {
  /** The payment method's id. */
  readonly id: string;
  /** Name of its test card. */
  readonly card: string;
  /** Paid or was detached without belonging to a customer: may not be used again. */
  readonly spent: boolean;
  /** A setup intent authenticated it. */
  readonly setUp: boolean;
};

/** Marks a payment method: paid with, detached, or set up. */
export function markInstrument(
  context: Context,
  paymentMethodId: string,
  mark: { spent: true } | { setUp: true },
): void {
  const { behaviour: _, ...instrument } = instrumentOf(context, paymentMethodId);
  context.store.instruments.put({ ...instrument, ...mark });
}

/** Stripe's answer to using a payment method again that belongs to nobody. */
export function spentError(): ApiError {
  return refused(
    'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.',
  );
}

/** How a stored payment method behaves, and what happened to it. */
export function instrumentOf(
  { store }: Context,
  paymentMethodId: string,
): Instrument & { behaviour: TestCard } {
  const instrument = store.instruments.get(paymentMethodId);
  const behaviour = instrument === undefined ? undefined : testCardNamed(instrument.card);
  if (instrument === undefined || behaviour === undefined) {
    throw new Error(`payment method ${paymentMethodId} has no test card`);
  }
  return { ...instrument, behaviour };
}
