import { describe, expect, it } from 'vitest';
import { guest, type Identity, InternalSignatureError, signInternal, verifyInternal } from './index.ts';

const now = new Date('2026-11-20T12:00:00.000Z');
const secret = 'first secret';
const body = '{"query":"{ me { id } }"}';
const shopper: Identity = {
  userId: 'user_1',
  sessionId: 'session_1',
  roles: ['CUSTOMER', 'SELLER'],
  sellerId: 'seller_1',
  cartToken: 'ünguessable',
  expiresAt: 1_800_000_000,
};

function signed(identity: Identity = shopper) {
  const headers = signInternal({ body, identity, secret, now });
  return { identity: headers['x-bazaar-identity'], signature: headers['x-bazaar-signature'] };
}
const verify = (o: Partial<Parameters<typeof verifyInternal>[0]> = {}) =>
  verifyInternal({ body, headers: signed(), secrets: [secret], now, ...o });

describe('a request of the gateway', () => {
  it('tells the subgraph who asks', () => {
    expect(verify()).toEqual(shopper);
    expect(verify({ headers: signed(guest) })).toEqual(guest);
  });

  it('is accepted under any of the current secrets, as text or bytes', () => {
    expect(verify({ secrets: ['next secret', secret], body: Buffer.from(body) })).toEqual(shopper);
  });

  it('is accepted up to thirty seconds away, either way, or as far as the caller allows', () => {
    const away = (ms: number) => new Date(now.getTime() + ms);
    expect(verify({ now: away(30_000) })).toEqual(shopper);
    expect(verify({ now: away(-30_000) })).toEqual(shopper);
    expect(() => verify({ now: away(30_001) })).toThrow(InternalSignatureError);
    expect(() => verify({ now: away(-30_001) })).toThrow(InternalSignatureError);
    expect(() => verify({ now: away(1_001), maxAgeMs: 1_000 })).toThrow(InternalSignatureError);
  });

  it('is refused with another body, person or time', () => {
    const headers = signed();
    const other = signed({ ...shopper, userId: 'user_2' }).identity;
    const later = headers.signature.replace(/t=(\d+)/, (_, t: string) => `t=${Number(t) + 1}`);
    expect(() => verify({ body: `${body} ` })).toThrow(InternalSignatureError);
    expect(() => verify({ headers: { ...headers, identity: other } })).toThrow(InternalSignatureError);
    expect(() => verify({ headers: { ...headers, signature: later } })).toThrow(InternalSignatureError);
  });

  it('is refused under an unknown secret, and an empty secret signs nothing', () => {
    expect(() => verify({ secrets: ['another secret'] })).toThrow(InternalSignatureError);
    expect(() => verify({ secrets: [] })).toThrow(InternalSignatureError);
    expect(() => signInternal({ body, identity: guest, secret: '', now })).toThrow(RangeError);
  });

  it.each([
    ['no identity', { ...signed(), identity: undefined }],
    ['no signature', { ...signed(), signature: undefined }],
    ['a malformed signature', { ...signed(), signature: 'v1=00' }],
    ['an empty signature', { ...signed(), signature: '' }],
  ])('is refused with %s', (_, headers) => {
    expect(() => verify({ headers })).toThrow(InternalSignatureError);
  });

  it('is refused when what was signed is no identity', () => {
    const broken = signInternal({ body, identity: { ...guest, userId: '' }, secret, now });
    expect(() =>
      verify({ headers: { identity: broken['x-bazaar-identity'], signature: broken['x-bazaar-signature'] } }),
    ).toThrow(InternalSignatureError);
  });
});
