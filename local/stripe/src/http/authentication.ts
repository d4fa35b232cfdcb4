import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Call } from '../context.ts';
import { ApiError } from '../errors.ts';

const PUBLISHABLE_KEY = /^pk_test_\w+$/;

/**
 * Says who calls. The key comes as Bearer, as the user of Basic, or (a browser's) as the parameter `key`.
 * @throws ApiError 401 without a key that fits
 */
export function authenticate(
  headers: IncomingHttpHeaders,
  keyParameter: string | undefined,
  secretKey: string,
): Call['caller'] {
  const key = keyOf(headers.authorization) ?? keyParameter;
  if (key === undefined || key === '') throw unauthorized(NO_KEY);
  if (PUBLISHABLE_KEY.test(key)) return 'publishable';
  if (sameText(key, secretKey)) return 'secret';
  throw unauthorized(`Invalid API Key provided: ${masked(key)}`);
}

/** @throws ApiError 403: a publishable key does not open this */
export function secretKeyRequired(): ApiError {
  const message =
    'This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.';
  return new ApiError(403, { type: 'invalid_request_error', code: 'secret_key_required', message }, false);
}

function keyOf(authorization: string | undefined): string | undefined {
  const [scheme, credentials = ''] = authorization?.split(' ') ?? [];
  switch (scheme?.toLowerCase()) {
    case 'bearer':
      return credentials;
    case 'basic':
      return Buffer.from(credentials, 'base64').toString('utf8').split(':')[0];
    default:
      return undefined;
  }
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function masked(key: string): string {
  return key.length < 12
    ? '*'.repeat(key.length)
    : `${key.slice(0, 8)}${'*'.repeat(key.length - 12)}${key.slice(-4)}`;
}

function unauthorized(message: string): ApiError {
  return new ApiError(401, { type: 'invalid_request_error', message }, false);
}

const NO_KEY =
  "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.";
