import { ApiError } from '../errors.ts';
import type { PaymentMethod } from './payment-method.ts';
import type { Decline } from './test-cards.ts';

/** What is kept as `last_payment_error` and `last_setup_error`. */
export type PaymentError = {
  readonly type: 'card_error' | 'invalid_request_error';
  readonly code: string;
  readonly message: string;
  readonly doc_url: string;
  readonly decline_code?: string;
  readonly charge?: string;
  readonly payment_method?: PaymentMethod;
};

/** A bank's refusal as Stripe puts it. */
export function declineError(
  decline: Decline,
  more: { readonly charge?: string; readonly payment_method?: PaymentMethod } = {},
): PaymentError {
  return {
    type: 'card_error',
    doc_url: `https://stripe.com/docs/error-codes/${decline.code.replaceAll('_', '-')}`,
    ...decline,
    ...more,
  };
}

/** The HTTP 402 for a refusal; `subject` is the intent it happened to. */
export function paymentRequired(
  error: PaymentError,
  subject: { readonly payment_intent?: object; readonly setup_intent?: object } = {},
): ApiError {
  return new ApiError(402, { ...error, ...subject });
}
