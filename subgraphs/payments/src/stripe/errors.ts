import { crashPoint } from '@bazaar/service-kit';
import Stripe from 'stripe';

// Stripe's own errors carry the whole answer, client secrets included, so they never leave this folder: a logger would print them.

/** Stripe cannot be asked now: no connection, too many requests, or broken on its side. Trying again may help. */
export class StripeUnavailableError extends Error {
  override name = 'StripeUnavailableError';
}

/** The bank said no. `message` is for the buyer. */
export class CardDeclinedError extends Error {
  override name = 'CardDeclinedError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Stripe will never do this: trying again gives the same answer. */
export class StripeRefusedError extends Error {
  override name = 'StripeRefusedError';
  /** Such as `resource_missing`; null when Stripe gives none. */
  readonly code: string | null;
  /** The parameter at fault, if it is one. */
  readonly param: string | null;
  constructor(code: string | null, param: string | null, message: string) {
    super(message);
    this.code = code;
    this.param = param;
  }
}

const { StripeCardError, StripeError, StripeIdempotencyError, StripeInvalidRequestError } = Stripe.errors;

const translate = (error: unknown): unknown => {
  if (!(error instanceof StripeError)) return error;
  const { message, requestId = 'no request id' } = error;
  if (error instanceof StripeCardError)
    return new CardDeclinedError(error.decline_code || error.code || 'card_declined', message);
  // A key that is in use now is free a moment later.
  const busy = error.statusCode === 409 || error.statusCode === 429 || error.code === 'lock_timeout';
  if (!busy && (error instanceof StripeInvalidRequestError || error instanceof StripeIdempotencyError))
    return new StripeRefusedError(error.code ?? null, error.param ?? null, message);
  return new StripeUnavailableError(`${error.type}: ${message} (${requestId})`);
};

/** Asks Stripe; throws one of the errors of this file in place of Stripe's. */
export const ask = async <Answer>(request: () => Promise<Answer>): Promise<Answer> => {
  crashPoint('stripe.beforeCall');
  try {
    const answer = await request();
    crashPoint('stripe.afterCall');
    return answer;
  } catch (error) {
    throw translate(error);
  }
};
