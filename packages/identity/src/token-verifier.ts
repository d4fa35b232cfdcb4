import { createHash } from 'node:crypto';
import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { AccessTokenError, JwksUnavailableError } from './errors.ts';
import { type Identity, ROLES } from './identity.ts';
import { remoteKeys } from './key-source.ts';

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
 * Verifies RS256 tokens of one issuer for one audience. A verified token is remembered until it expires, by its
 * hash (10,000 at most), since checking an RSA signature costs far more than a look-up.
 */
export function createTokenVerifier(o: TokenVerifierOptions): TokenVerifier {
  const clock = o.clock ?? (() => new Date());
  const keys = 'jwks' in o ? createLocalJWKSet(o.jwks) : remoteKeys(new URL(o.jwksUrl));
  const verified = new Map<string, Identity>();

  return async (token) => {
    const now = clock();
    const hash = createHash('sha256').update(token).digest('base64');
    const known = verified.get(hash);
    verified.delete(hash);
    const identity =
      known !== undefined && isValidAt(known, now)
        ? known
        : await verify(token, keys, { issuer: o.issuer, audience: o.audience, now });
    // Deleting and setting again moves the entry to the end: the first key is the one used longest ago.
    verified.set(hash, identity);
    if (verified.size > MAX_CACHED_TOKENS) {
      for (const oldest of verified.keys()) {
        verified.delete(oldest);
        break;
      }
    }
    return identity;
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
