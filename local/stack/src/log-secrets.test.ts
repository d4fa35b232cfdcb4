import { describe, expect, it } from 'vitest';
import { secretsInLog } from './log-secrets.ts';

const kindsIn = (log: string, known: string[] = []): string[] =>
  secretsInLog(log, known).map(({ kind }) => kind);

describe('in a log', () => {
  it.each([
    ['a signed token', 'got eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyXzEifQ.c2lnbmF0dXJl'],
    ['a signed token', 'unsigned eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyXzEifQ.'],
    ['credentials of a request', '{"headers":"authorization: Bearer abcdefgh"}'],
    ['a random token', '{"x":"AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE"}'],
    ["Stripe's key", 'sk_test_0123456789abcdef'],
    ["Stripe's key", 'whsec_0123456789abcdef'],
    ['what pays a payment', 'pi_123_secret_456'],
    ['a card number', '{"number":"4242424242424242"}'],
    ['a card number', 'paid with 4242 4242 4242 4242'],
    ['a card number', 'amex 378282246310005'],
    ['a card number', '{"requestId":"4242424242424242","msg":"abc"}'],
    ['the password of a connection', 'cannot reach postgres://bazaar:hunter2@127.0.0.1:5432/x'],
    ['a password, code or secret by its name', '{"password":"hunter2"}'],
    ['a password, code or secret by its name', '{"clientSecret":"hunter2"}'],
    ['an e-mail address', 'Key (email)=(ann@example.test) already exists.'],
  ])('%s is found', (kind, line) => {
    expect(kindsIn(`{"level":30}\n${line}\n`)).toContain(kind);
  });

  it('a secret that is known is found, whatever it looks like', () => {
    expect(kindsIn('user logged in with swordfish', ['swordfish'])).toEqual(['a known secret']);
  });

  it('a find tells where it is, and not the secret', () => {
    expect(secretsInLog('sent to ann@example.test')).toEqual([
      { kind: 'an e-mail address', line: 'sent to █' },
    ]);
  });

  it.each([
    '{"level":30,"time":1795201017123,"pid":4242,"name":"users","msg":"Ready."}',
    '{"orderId":"order_01m7x476qfe01a30pst7z1esmz","requestId":"0b9f7a40-6f3e-4c55-9d0a-94b1f5f8a111"}',
    '{"requestId":"623d4242-4242-4242-424e-d7d73d6b712b","traceId":"a4242424242424242f00000000000000"}',
    '{"traceparent":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"}',
    '{"password":"[redacted]","email":"[redacted]"}',
    '{"url":"http://127.0.0.1:4000/graphql","err":"at file:///srv/node_modules/.pnpm/x@1.2.3/index.js:1:2"}',
    '{"number":"1234567812345678"}',
  ])('nothing is found in %s', (line) => {
    expect(kindsIn(line)).toEqual([]);
  });
});
