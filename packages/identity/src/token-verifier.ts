import { createHash } from 'node:crypto';
import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { AccessTokenError, JwksUnavailableError } from './errors.ts';
import { type Identity, ROLES } from './identity.ts';
import { KEYS_MAX_AGE_MS, remoteKeys } from './key-source.ts';

/**
 * Who an access token speaks for; `cartToken` is null.
 *
 * @throws AccessTokenError for a token that does not hold, its `cause` kept
 * @throws JwksUnavailableError when the keys cannot be fetched
 */
export type TokenVerifier = (token: string) => Promise<Identity>;

export type TokenVerifierOptions = {
  issuer: string;
  audience: string;
  /** The current time; the system's when absent. */
  clock?: () => Date;
  /** How long a key is trusted before it is looked up anew, in milliseconds; 60,000 when absent. */
  keysMaxAgeMs?: number;
} & ({ jwksUrl: string | URL } | { jwks: JSONWebKeySet });

const MAX_CACHED_TOKENS = 10_000;

const claimsSchema = z.object({
  sub: z.string().min(1),
  sid: z.string().min(1),
  exp: z.int(),
  roles: z.array(z.enum(ROLES)),
  seller: z.string().min(1).optional(),
});

/**
 * Verifies RS256 tokens of one issuer for one audience. A verified token is remembered by its hash for as long
 * as its key is trusted without another look (10,000 tokens at most), since checking an RSA signature costs far more than a look-up.
 */
export function createTokenVerifier(o: TokenVerifierOptions): TokenVerifier {
  const { keysMaxAgeMs: maxAgeMs = KEYS_MAX_AGE_MS } = o;
  const clock = o.clock ?? (() => new Date());
  const keys = 'jwks' in o ? createLocalJWKSet(o.jwks) : remoteKeys(new URL(o.jwksUrl), maxAgeMs);
  const verified = new Map<string, { identity: Identity; checkedAt: number }>();

  return async (token) => {
    const now = clock();
    const hash = createHash('sha256').update(token).digest('base64');
    const known = verified.get(hash);
    verified.delete(hash);
    const entry =
      known !== undefined && now.getTime() - known.checkedAt < maxAgeMs && isValidAt(known.identity, now)
        ? known
        : {
            identity: await verify(token, keys, { issuer: o.issuer, audience: o.audience, now }),
            checkedAt: now.getTime(),
          };
    // Deleting and setting again moves the entry to the end: the first key is the one used longest ago.
    verified.set(hash, entry);
    if (verified.size > MAX_CACHED_TOKENS) {
      for (const oldest of verified.keys()) {
        verified.delete(oldest);
        break;
      }
    }
    return entry.identity;
  };
}

function isValidAt(identity: Identity, now: Date): boolean {
  return identity.expiresAt !== null && now.getTime() < identity.expiresAt * 1000;
}

async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  expected: { issuer: string; audience: string; now: Date },
): Promise<Identity> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      typ: 'JWT',
      issuer: expected.issuer,
      audience: expected.audience,
      currentDate: expected.now,
      requiredClaims: ['iss', 'aud', 'exp', 'nbf', 'sub', 'sid'],
    });
    const claims = claimsSchema.parse(payload);
    return Object.freeze({
      userId: claims.sub,
      sessionId: claims.sid,
      roles: Object.freeze(claims.roles),
      sellerId: claims.seller ?? null,
      cartToken: null,
      expiresAt: claims.exp,
    });
  } catch (cause) {
    if (cause instanceof JwksUnavailableError) throw cause;
    throw new AccessTokenError('The access token is not valid.', { cause });
  }
}
