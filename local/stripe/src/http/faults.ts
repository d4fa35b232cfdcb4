import { ApiError } from '../errors.ts';

/** What may go wrong with one request. */
export type Fault =
  | { readonly kind: 'refuse'; readonly error: ApiError }
  /** The effect takes place; the caller never hears of it. */
  | { readonly kind: 'silence' | 'reset' };

/** Things arranged to go wrong, in the order they were arranged; each hits one request. */
export class Faults {
  readonly #arranged: Fault[] = [];

  /** The next n requests answer 429 or 500 and have no effect. */
  failNext(n: number, status: 429 | 500): void {
    for (let i = 0; i < n; i++)
      this.#arranged.push({ kind: 'refuse', error: status === 429 ? rateLimited() : broken() });
  }

  /** The next n requests have their effect, and then never answer (`silence`) or lose their connection (`reset`). */
  loseAnswers(n: number, how: 'silence' | 'reset'): void {
    for (let i = 0; i < n; i++) this.#arranged.push({ kind: how });
  }

  /** What is to go wrong with this request; undefined when nothing is. */
  take(): Fault | undefined {
    return this.#arranged.shift();
  }
}

function rateLimited(): ApiError {
  const message =
    'Request rate limit exceeded. Learn more about rate limits here: https://stripe.com/docs/rate-limits.';
  return new ApiError(429, { type: 'invalid_request_error', code: 'rate_limit', message }, false);
}

function broken(): ApiError {
  const message = 'An unknown error occurred. Please try again.';
  return new ApiError(500, { type: 'api_error', message }, false);
}
