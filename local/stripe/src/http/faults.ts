import { ApiError } from '../errors.ts';

/** What may go wrong with one request. */
export type Fault =
  | { readonly kind: 'refuse'; readonly error: ApiError }
  /** The effect takes place; the caller never hears of it. */
  | { readonly kind: 'silence' | 'reset' };

type Arranged = { readonly fault: Fault; readonly only: RegExp | undefined };

/** Things arranged to go wrong, in the order they were arranged; each hits one request: the next, or the next that it was meant for. */
export class Faults {
  readonly #arranged: Arranged[] = [];

  /** The next n requests answer 429 or 500 and have no effect. */
  failNext(n: number, status: 429 | 500, only?: RegExp): void {
    const error = status === 429 ? rateLimited() : broken();
    for (let i = 0; i < n; i++) this.#arranged.push({ fault: { kind: 'refuse', error }, only });
  }

  /** The next n requests have their effect, and then never answer (`silence`) or lose their connection (`reset`). */
  loseAnswers(n: number, how: 'silence' | 'reset', only?: RegExp): void {
    for (let i = 0; i < n; i++) this.#arranged.push({ fault: { kind: how }, only });
  }

  /** Nothing that was arranged goes wrong any more. */
  calm(): void {
    this.#arranged.length = 0;
  }

  /** What is to go wrong with this request, `POST /v1/refunds`; undefined when nothing is. */
  take(request: string): Fault | undefined {
    const index = this.#arranged.findIndex(({ only }) => only === undefined || only.test(request));
    return index < 0 ? undefined : this.#arranged.splice(index, 1)[0]?.fault;
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
