import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, test } from 'vitest';
import { passwordWeakness } from '../domain/password.ts';
import { isCommonPassword } from './common-passwords.ts';

const longEnough = dictionary['passwords-common'].filter((password) => [...password].length >= 8);

test('the 3,000 commonest of 8 characters and more are refused, in capitals too', () => {
  const commonest = longEnough.slice(0, 3000);
  expect(commonest).toHaveLength(3000);
  const accepted = commonest.filter(
    (password) =>
      passwordWeakness(password, 'ada@example.com', isCommonPassword) === null ||
      passwordWeakness(password.toUpperCase(), 'ada@example.com', isCommonPassword) === null,
  );
  expect(accepted).toEqual([]);
});

test('the list begins with what is known to come first', () => {
  expect(longEnough.slice(0, 5)).toEqual(expect.arrayContaining(['password', '12345678', '123456789']));
});
