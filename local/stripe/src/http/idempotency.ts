import { ApiError } from '../errors.ts';
import type { Collection } from '../store/collection.ts';

/** Stripe forgets a key after a day. */
const LIFETIME_SECONDS = 24 * 60 * 60;
const MAX_KEY_LENGTH = 255;

/** The first answer to a key. */
export type IdempotencyRecord = {
  /** The key. */
  readonly id: string;
  readonly created: number;
  /** Method and path of the first request. */
  readonly endpoint: string;
  /** Its parameters in canonical form. */
  readonly params: string;
  readonly answer: Answer;
};

/** An answer as it went out. */
export type Answer = {
  readonly status: number;
  /** JSON text. */
  readonly body: string;
  readonly requestId: string;
};

/** What a keyed request asks for. */
export type Keyed = Pick<IdempotencyRecord, 'endpoint' | 'params'> & { readonly key: string };

/**
 * The answer the key already has; undefined for a new key.
 * @throws ApiError when the key was used for something else
 */
export function storedAnswer(
  records: Collection<IdempotencyRecord>,
  { key, endpoint, params }: Keyed,
  now: number,
): Answer | undefined {
  if (key.length > MAX_KEY_LENGTH) {
    const message = `Idempotency keys may be at most ${MAX_KEY_LENGTH} characters long.`;
    throw new ApiError(400, { type: 'idempotency_error', message }, false);
  }
  const record = records.get(key);
  if (record === undefined) return undefined;
  if (record.created + LIFETIME_SECONDS <= now) {
    records.delete(key);
    return undefined;
  }
  if (record.endpoint !== endpoint)
    throw mismatch(`for the same endpoint they were first used for ('${record.endpoint}')`, key);
  if (record.params !== params) throw mismatch('with the same parameters they were first used with', key);
  return record.answer;
}

/** Forgets keys older than a day. */
export function forgetOldKeys(records: Collection<IdempotencyRecord>, now: number): void {
  for (const record of records.values()) {
    // Records stand in the order of their creation.
    if (record.created + LIFETIME_SECONDS > now) return;
    records.delete(record.id);
  }
}

function mismatch(rule: string, key: string): ApiError {
  const message = `Keys for idempotent requests can only be used ${rule}. Try using a key other than '${key}' if you meant to execute a different request.`;
  return new ApiError(400, { type: 'idempotency_error', message }, false);
}
