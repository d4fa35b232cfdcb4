import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Identity, identitySchema } from './identity.ts';

/** What the gateway adds to each request it sends to a subgraph. */
export type InternalHeaders = {
  /** base64url of the identity as JSON. */
  'x-bazaar-identity': string;
  /** `t=<unix milliseconds>,v1=<hex HMAC-SHA256>` over `<t>.<identity header>.<body>`. */
  'x-bazaar-signature': string;
};

/** The request does not come from the gateway, was changed on its way, or is too old. */
export class InternalSignatureError extends Error {
  override readonly name = 'InternalSignatureError';
}

const SIGNATURE = /^t=(\d{1,15}),v1=([0-9a-f]{64})$/;
const DEFAULT_MAX_AGE_MS = 30_000;

function hmac(secret: string, time: string, identity: string, body: string | Buffer): Buffer {
  // An empty key is valid for HMAC, and a signature that anybody can make.
  if (secret === '') throw new RangeError('An internal secret must not be empty.');
  return createHmac('sha256', secret).update(`${time}.${identity}.`).update(body).digest();
}

/** Signs a request body together with who asks and when. */
export function signInternal(o: {
  body: string | Buffer;
  identity: Identity;
  secret: string;
  now: Date;
}): InternalHeaders {
  const identity = Buffer.from(JSON.stringify(o.identity)).toString('base64url');
  const time = String(o.now.getTime());
  return {
    'x-bazaar-identity': identity,
    'x-bazaar-signature': `t=${time},v1=${hmac(o.secret, time, identity, o.body).toString('hex')}`,
  };
}

/**
 * Who asks, once the signature is proven.
 *
 * @param o.secrets any of them is accepted, so that a secret can be replaced without an outage
 * @param o.maxAgeMs how far the signing time may lie from `now`, in either direction; 30,000 when absent
 * @throws InternalSignatureError
 */
export function verifyInternal(o: {
  body: string | Buffer;
  headers: { identity: string | undefined; signature: string | undefined };
  secrets: readonly string[];
  now: Date;
  maxAgeMs?: number;
}): Identity {
  const { identity, signature } = o.headers;
  if (identity === undefined || signature === undefined) {
    throw new InternalSignatureError('The request is not signed.');
  }
  const [, time, digest] = SIGNATURE.exec(signature) ?? [];
  if (time === undefined || digest === undefined) {
    throw new InternalSignatureError('The signature is malformed.');
  }
  const given = Buffer.from(digest, 'hex');
  if (!o.secrets.some((secret) => timingSafeEqual(hmac(secret, time, identity, o.body), given))) {
    throw new InternalSignatureError('The signature does not match.');
  }
  if (Math.abs(o.now.getTime() - Number(time)) > (o.maxAgeMs ?? DEFAULT_MAX_AGE_MS)) {
    throw new InternalSignatureError('The signature is too old, or from the future.');
  }
  return parseIdentity(identity);
}

function parseIdentity(header: string): Identity {
  try {
    return identitySchema.parse(JSON.parse(Buffer.from(header, 'base64url').toString()));
  } catch (cause) {
    throw new InternalSignatureError('The signed identity is not one.', { cause });
  }
}
