import { describe, expect, test } from 'vitest';
import { passwordWeakness } from './password.ts';

const weakness = (password: string) =>
  passwordWeakness(password, 'Ada.Lovelace@example.com', (guess) => guess === 'password');

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
    ['contains the part before the @', 'my-ada.lovelace-2024'],
  ])('%s', (_why, password) => {
    expect(weakness(password)).toEqual(expect.any(String));
  });
});
