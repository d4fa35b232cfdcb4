import { createPublicKey } from 'node:crypto';
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  AccessTokenError,
  createTokenVerifier,
  issueAccessToken,
  type SigningKey,
  type TokenVerifier,
} from './index.ts';

const issuer = 'https://bazaar.local';
const audience = 'bazaar';
const start = new Date('2026-11-20T12:00:00.000Z');
const seconds = start.getTime() / 1000;
const identity = { userId: 'user_1', sessionId: 'session_1', roles: ['CUSTOMER'], sellerId: null } as const;
const claims: JWTPayload = {
  iss: issuer,
  aud: audience,
  sub: 'user_1',
  sid: 'session_1',
  roles: ['CUSTOMER'],
  nbf: seconds,
  exp: seconds + 900,
};

let key: SigningKey;
let jwks: JSONWebKeySet;
let now: Date;
let verify: TokenVerifier;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  key = { kid: 'k1', privateKey: pair.privateKey };
  jwks = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }] };
});
const setUp = () => {
  now = start;
  verify = createTokenVerifier({ jwks, issuer, audience, clock: () => now });
};
const sign = (payload: JWTPayload, kid = 'k1') =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(key.privateKey);

describe('an access token', () => {
  it('speaks for its person for fifteen minutes', async () => {
    setUp();
    const { token, expiresAt } = await issueAccessToken({ key, issuer, audience, identity, now });
    expect(expiresAt).toEqual(new Date('2026-11-20T12:15:00.000Z'));
    const expected = { ...identity, cartToken: null, expiresAt: seconds + 900 };
    expect(await verify(token)).toEqual(expected);
    now = new Date(expiresAt.getTime() - 1);
    expect(await verify(token)).toEqual(expected);
    now = expiresAt;
    await expect(verify(token)).rejects.toThrow(AccessTokenError);
  });

  it('carries the shop of one who sells', async () => {
    setUp();
    const seller = { ...identity, roles: ['CUSTOMER', 'SELLER'], sellerId: 'seller_1' } as const;
    const { token } = await issueAccessToken({ key, issuer, audience, identity: seller, now });
    expect(await verify(token)).toMatchObject({ sellerId: 'seller_1', roles: ['CUSTOMER', 'SELLER'] });
  });

  it('is accepted by a clock that runs a little behind', async () => {
    setUp();
    const { token } = await issueAccessToken({ key, issuer, audience, identity, now });
    now = new Date(start.getTime() - 4_000);
    expect(await verify(token)).toMatchObject({ userId: 'user_1' });
  });

  it.each<[string, JWTPayload]>([
    ['expired', { ...claims, exp: seconds }],
    ['not valid yet', { ...claims, nbf: seconds + 60 }],
    ['of another issuer', { ...claims, iss: 'https://elsewhere.example' }],
    ['for another audience', { ...claims, aud: 'elsewhere' }],
    ['with an unknown role', { ...claims, roles: ['ROOT'] }],
  ])('is refused when %s', async (_, payload) => {
    setUp();
    await expect(verify(await sign(payload))).rejects.toThrow(AccessTokenError);
  });

  it.each(['iss', 'aud', 'sub', 'sid', 'nbf', 'exp', 'roles'])('is refused without %s', async (claim) => {
    setUp();
    const { [claim]: _, ...rest } = claims;
    await expect(verify(await sign(rest))).rejects.toThrow(AccessTokenError);
  });

  it('is refused under an unknown key, keeping the cause', async () => {
    setUp();
    const error = await verify(await sign(claims, 'k2')).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AccessTokenError);
    expect(error).toHaveProperty('cause.code', 'ERR_JWKS_NO_MATCHING_KEY');
  });

  it.each(['dpop+jwt', undefined])('is refused when it is of another kind of JWT: %s', async (typ) => {
    setUp();
    const header = { alg: 'RS256', kid: 'k1', ...(typ === undefined ? {} : { typ }) };
    const other = await new SignJWT(claims).setProtectedHeader(header).sign(key.privateKey);
    await expect(verify(other)).rejects.toThrow(AccessTokenError);
  });

  it('is refused unsigned', async () => {
    setUp();
    await expect(verify(new UnsecuredJWT(claims).encode())).rejects.toThrow(AccessTokenError);
    await expect(verify('not.a.token')).rejects.toThrow(AccessTokenError);
  });

  it('is refused when the public key was used as an HMAC secret', async () => {
    setUp();
    const [publicJwk] = jwks.keys;
    if (publicJwk === undefined) throw new Error('no key');
    const { n, e } = publicJwk;
    if (typeof n !== 'string' || typeof e !== 'string') throw new Error('not an RSA key');
    const pem = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'k1', typ: 'JWT' })
      .sign(new TextEncoder().encode(pem.toString()));
    await expect(verify(forged)).rejects.toThrow(AccessTokenError);
  });

  it('is refused with its payload changed, even when the real one was seen before', async () => {
    setUp();
    const token = await sign(claims);
    await verify(token);
    const [header, , signature] = token.split('.');
    const payload = Buffer.from(JSON.stringify({ ...claims, roles: ['ADMIN'] })).toString('base64url');
    await expect(verify(`${header}.${payload}.${signature}`)).rejects.toThrow(AccessTokenError);
  });
});
