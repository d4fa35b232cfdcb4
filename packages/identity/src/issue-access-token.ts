import { SignJWT } from 'jose';
import type { Identity } from './identity.ts';
import type { SigningKey } from './signing-keys.ts';

/** How long an access token is valid, unless its maker says otherwise. */
export const ACCESS_TOKEN_SECONDS = 15 * 60;
/** Valid from a little before now, so that a gateway whose clock runs behind accepts a fresh token. */
const CLOCK_SKEW_SECONDS = 5;

/** The signed-in person a token speaks for. */
export type TokenSubject = Pick<Identity, 'roles' | 'sellerId'> & { userId: string; sessionId: string };

export type IssuedAccessToken = { token: string; expiresAt: Date };

/**
 * A JWT, RS256 with `kid`: `iss aud sub sid roles iat nbf exp`, and `seller` for those who sell.
 *
 * @param o.ttlSeconds how long it is valid; `ACCESS_TOKEN_SECONDS` when absent
 */
export async function issueAccessToken(o: {
  key: SigningKey;
  issuer: string;
  audience: string;
  identity: TokenSubject;
  now: Date;
  ttlSeconds?: number;
}): Promise<IssuedAccessToken> {
  const issuedAt = Math.floor(o.now.getTime() / 1000);
  const expiresAt = issuedAt + (o.ttlSeconds ?? ACCESS_TOKEN_SECONDS);
  const { userId, sessionId, roles, sellerId } = o.identity;
  const claims = { sid: sessionId, roles: [...roles], ...(sellerId === null ? {} : { seller: sellerId }) };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: o.key.kid, typ: 'JWT' })
    .setIssuer(o.issuer)
    .setAudience(o.audience)
    .setSubject(userId)
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt - CLOCK_SKEW_SECONDS)
    .setExpirationTime(expiresAt)
    .sign(o.key.privateKey);
  return { token, expiresAt: new Date(expiresAt * 1000) };
}
