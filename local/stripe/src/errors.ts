/** What Stripe answers under `error`. */
export type ErrorBody = {
  readonly type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  readonly message: string;
  readonly code?: string;
  readonly param?: string;
  readonly decline_code?: string;
  readonly advice_code?: string;
  readonly charge?: string;
  readonly payment_intent?: object;
  readonly payment_method?: object;
  readonly setup_intent?: object;
  readonly doc_url?: string;
};

/** A request that Stripe would refuse; the HTTP layer answers it. */
export class ApiError extends Error {
  /** HTTP status. */
  readonly status: number;
  readonly body: ErrorBody;
  /** False when no endpoint began to work, so that an idempotency key must not remember the answer. */
  readonly executed: boolean;

  constructor(status: number, body: ErrorBody, executed = true) {
    super(body.message);
    this.name = 'ApiError';
    this.status = status;
    this.body = body.code === undefined ? body : { ...body, doc_url: docUrl(body.code) };
    this.executed = executed;
  }
}

function docUrl(code: string): string {
  return `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`;
}

/** A request whose parameters are wrong in themselves: refused before any work, never remembered. */
export function badParameter(message: string, param: string, code?: string): ApiError {
  const body: ErrorBody = { type: 'invalid_request_error', message, param };
  return new ApiError(400, code === undefined ? body : { ...body, code }, false);
}

/** A request that the present state of things refuses. */
export function refused(message: string, more: Partial<ErrorBody> = {}): ApiError {
  return new ApiError(400, { type: 'invalid_request_error', message, ...more });
}

/** An object that does not exist: 404 when the path names it (`param` is `id` or such), 400 when a parameter does. */
export function resourceMissing(kind: string, id: string, param: string, status: 400 | 404): ApiError {
  return new ApiError(status, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${kind}: '${id}'`,
    param,
  });
}

/** A step that a payment intent's status does not allow. */
export function unexpectedState(message: string, intent: { readonly object: string }): ApiError {
  return intent.object === 'setup_intent'
    ? refused(message, { code: 'setup_intent_unexpected_state', setup_intent: intent })
    : refused(message, { code: 'payment_intent_unexpected_state', payment_intent: intent });
}
