import { describe, expect, test } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { passwordWeakness } from './password.ts';

const weakness = (password: string) => passwordWeakness(password, 'Ada.Lovelace@example.com');

describe('a password will do when it', () => {
  test.each(['correct horse battery', 'x9$kQ2!m', 'Straße nach Graz', 'x'.repeat(64) + 'y'.repeat(64)])(
    'is %s',
    (password) => {
      expect(weakness(password)).toBeNull();
    },
  );
});

describe('a password is too weak when it', () => {
  test.each([
    ['has under 8 characters', '1a2b3c4'],
    ['has over 128 characters', `${'ab'.repeat(64)}c`],
    ['has 4 characters that take 8 units', '🦊🐻🐼🐨'],
    ['is a common one', 'password123'],
    ['is a common one in another case', 'PassWord123'],
    ['is one character again and again', 'aaaaaaaaaaaa'],
    ['is the e-mail address', 'ada.lovelace@EXAMPLE.com'],
    ['is the part before the @', 'ADA.lovelace'],
  ])('%s', (_why, password) => {
    expect(weakness(password)).toEqual(expect.any(String));
  });
});

test('the list of common passwords holds what can be refused for no other reason', () => {
  expect(commonPasswords.size).toBeGreaterThan(500);
  for (const password of commonPasswords) {
    expect(password.length).toBeGreaterThanOrEqual(8);
    expect(password).toBe(password.toLowerCase());
  }
});
