import { describe, expect, test } from 'vitest';
import { createPasswords, hashPassword } from './passwords.ts';
import { hashToken, isRefreshToken, randomToken, successorOf } from './refresh-tokens.ts';

describe('passwords', () => {
  test('are kept as argon2id with 19 MiB, two passes and one lane, and never twice the same', async () => {
    const kept = await hashPassword('correct horse');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashPassword('correct horse')).not.toBe(kept);
  });

  test('are right in whatever Unicode form they are typed', async () => {
    const passwords = await createPasswords();
    const kept = await passwords.hash('Caf\u00e9 Central');
    expect(await passwords.isRight('Cafe\u0301 Central', kept)).toBe(true);
    expect(await passwords.isRight('cafe central', kept)).toBe(false);
  });

  test('are never right where there is none', async () => {
    expect(await (await createPasswords()).isRight('anything at all', null)).toBe(false);
  });
});

describe('refresh tokens', () => {
  test('look like ones, are kept as something else, and differ', () => {
    const token = randomToken();
    expect(isRefreshToken(token)).toBe(true);
    expect(hashToken(token)).not.toBe(token);
    expect(randomToken()).not.toBe(token);
  });

  test('have one successor for a salt, which takes both to know', () => {
    const [token, salt] = [randomToken(), randomToken()];
    const next = successorOf(token, salt);
    expect(isRefreshToken(next)).toBe(true);
    expect(successorOf(token, salt)).toBe(next);
    expect(successorOf(token, randomToken())).not.toBe(next);
    expect(successorOf(randomToken(), salt)).not.toBe(next);
  });

  test.each(['', 'x'.repeat(42), 'x'.repeat(44), `${'x'.repeat(42)}\u0000`])('%j is none', (text) => {
    expect(isRefreshToken(text)).toBe(false);
  });
});
