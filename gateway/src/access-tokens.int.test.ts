import { createHmac, createPublicKey } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, listen, post } from '../test/clients.ts';
import { idOf, openShop, type Shop } from '../test/shop.ts';

type Json = Record<string, unknown>;
type KeyPair = Awaited<ReturnType<typeof newKeyPair>>;

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const newKeyPair = () =>
  crypto.subtle.generateKey(
    { ...RS256, modulusLength: 2_048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
const encode = (part: Json): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const now = Math.floor(Date.now() / 1_000);

let shop: Shop;
let header: Json;
let claims: Json;
let stranger: KeyPair;
let strangerJwk: Json;
/** A server of the stranger's that publishes the stranger's key, and how often it was asked. */
let strangerUrl: string;
let asked = 0;
const server = createServer((_, response) => {
  asked += 1;
  response.end(JSON.stringify({ keys: [strangerJwk] }));
});

beforeAll(async () => {
  shop = await openShop();
  stranger = await newKeyPair();
  header = { alg: 'RS256', typ: 'JWT', kid: shop.keys.signing.kid };
  strangerJwk = { ...(await crypto.subtle.exportKey('jwk', stranger.publicKey)), kid: header['kid'] };
  claims = {
    iss: 'https://bazaar.local',
    aud: 'bazaar',
    sub: idOf('user', 1),
    sid: 'session_1',
    roles: ['CUSTOMER'],
    iat: now,
    nbf: now - 5,
    exp: now + 900,
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port.');
  strangerUrl = `http://127.0.0.1:${address.port}/jwks.json`;
});
afterAll(async () => {
  await shop.stop();
  await new Promise((resolve) => server.close(resolve));
});

const signed = async (head: Json, body: Json, key = shop.keys.signing.privateKey): Promise<string> => {
  const text = `${encode(head)}.${encode(body)}`;
  const signature = await crypto.subtle.sign(RS256, key, Buffer.from(text));
  return `${text}.${Buffer.from(signature).toString('base64url')}`;
};
const without = (claim: string): Json => {
  const { [claim]: _, ...rest } = claims;
  return rest;
};
const ours = (changes: Json): Promise<string> => signed(header, { ...claims, ...changes });
const byStranger = (injected: Json): Promise<string> =>
  signed({ ...header, ...injected }, claims, stranger.privateKey);
const withPublicKeyAsSecret = (): string => {
  const [jwk] = shop.keys.publicJwks.keys;
  const pem = createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const text = `${encode({ ...header, alg: 'HS256' })}.${encode(claims)}`;
  return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
};
const tampered = async (): Promise<string> => {
  const [head, , signature] = (await ours({})).split('.');
  return `${head}.${encode({ ...claims, roles: ['ADMIN'] })}.${signature}`;
};

/** How a WebSocket that introduces itself with this token is closed; null when it is welcome. */
const closeCodeOf = (authorization: string): Promise<unknown> =>
  new Promise((resolve) => {
    const client = connect(
      shop.gateway.url,
      { authorization },
      {
        connected: () => {
          resolve(null);
          void client.dispose();
        },
        closed: (event) => resolve(Object(event).code),
      },
    );
    listen(client, '{ usersAreHere }');
  });

it('a token as the users service issues it is accepted over HTTP and WebSocket', async () => {
  const authorization = `Bearer ${await ours({})}`;
  expect(await post(shop.gateway.url, '{ me { id } }', { headers: { authorization } })).toMatchObject({
    status: 200,
    data: { me: { id: claims['sub'] } },
  });
  expect(await closeCodeOf(authorization)).toBeNull();
});

// What RFC 8725 (best practices for JSON Web Tokens) has to be refused, by the section that says so.
describe('over the wire, 401 UNAUTHENTICATED and close code 4403 are the answer to a token', () => {
  it.each<[string, () => string | Promise<string>]>([
    ['2.1: that is not signed (alg none)', () => `${encode({ ...header, alg: 'none' })}.${encode(claims)}.`],
    ['2.1: that is not signed (alg None)', () => `${encode({ ...header, alg: 'None' })}.${encode(claims)}.`],
    ['2.1: signed with the public key as an HMAC secret (HS256)', withPublicKeyAsSecret],
    ['3.1: of another algorithm than ours', () => signed({ ...header, alg: 'RS512' }, claims)],
    ['3.3: with a wrong signature', () => byStranger({})],
    ['3.3: whose claims were changed after it was signed', tampered],
    ['3.3: whose signature was taken off', async () => (await ours({})).replace(/[^.]+$/, '')],
    ['3.8: of another issuer', () => ours({ iss: 'https://bazaar.example' })],
    ['3.8: of no issuer', () => signed(header, without('iss'))],
    ['3.8: about nobody', () => signed(header, without('sub'))],
    ['3.9: for another audience', () => ours({ aud: 'another shop' })],
    ['3.9: for no audience', () => signed(header, without('aud'))],
    ['3.10: with a key inside (jwk)', () => byStranger({ jwk: strangerJwk })],
    ['3.10: with the address of a key (jku)', () => byStranger({ jku: strangerUrl })],
    ['3.10: with the address of a certificate (x5u)', () => byStranger({ x5u: strangerUrl })],
    ['3.10: of a key that is not ours (kid)', () => byStranger({ kid: 'stranger' })],
    ['3.10: whose key is a path (kid)', () => byStranger({ kid: '../../../dev/null' })],
    ['3.11: of another kind (typ)', () => signed({ ...header, typ: 'dpop+jwt' }, claims)],
    ['that has expired', () => ours({ exp: now - 1 })],
    ['that never expires', () => signed(header, without('exp'))],
    ['that is not valid yet', () => ours({ nbf: now + 600 })],
    ['with an extension nobody knows (crit)', () => signed({ ...header, crit: ['x'], x: 1 }, claims)],
    ['that is encrypted, not signed (five parts)', () => 'e30.e30.e30.e30.e30'],
    ['longer than any of ours, though it is signed', () => ours({ filler: 'x'.repeat(4_096) })],
    ['with a role nobody has', () => ours({ roles: ['ROOT'] })],
  ])('%s', async (_, forge) => {
    const authorization = `Bearer ${await forge()}`;
    const answer = await post(shop.gateway.url, '{ me { id } }', { headers: { authorization } });
    expect(answer).toMatchObject({
      status: 401,
      errors: [
        {
          message: 'The access token is not valid, or has expired.',
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    });
    expect(answer.data).toBeUndefined();
    expect(await closeCodeOf(authorization)).toBe(4403);
  });

  it('and no key is fetched from where a token says', () => {
    expect(asked).toBe(0);
  });
});
