import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { newTotpSecret, otpauthUri, stepOfCode } from './one-time-passwords.ts';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';

// RFC 6238, appendix B: the secret and, cut to six digits, the codes for SHA-1.
const secret = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer }).base32;

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('at second %i the code is %s, as the standard says', (second, code) => {
  expect(stepOfCode(secret, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
});

test('a code is good in its own step, the one before and the one after', () => {
  const at = (offset: number) => stepOfCode(secret, '005924', new Date((1_234_567_890 + offset) * 1000));
  const step = Math.floor(1_234_567_890 / 30);
  expect([at(-30), at(0), at(30)]).toEqual([step, step, step]);
  expect([at(-60), at(60)]).toEqual([null, null]);
  expect(stepOfCode(secret, '005925', new Date(1_234_567_890_000))).toBeNull();
});

test('the URI for a QR code names shop, person and secret', () => {
  const made = newTotpSecret();
  const uri = new URL(otpauthUri(made, 'ada@example.com'));
  expect(`${uri.protocol}//${uri.host}${decodeURIComponent(uri.pathname)}`).toBe(
    'otpauth://totp/Bazaar:ada@example.com',
  );
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: 'Bazaar',
    secret: made,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
  expect(new TOTP({ secret: made }).generate()).toMatch(/^\d{6}$/);
});

test('ten recovery codes differ, and are known however they are typed', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/);
    expect(hashRecoveryCode(code.toLowerCase().replaceAll('-', ' '))).toBe(hashRecoveryCode(code));
  }
});
