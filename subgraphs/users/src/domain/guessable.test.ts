import { expect, test } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { commonWords } from './common-words.ts';
import { isGuessable } from './guessable.ts';

test('the lists hold more than 3,000 of the commonest, each where it belongs', () => {
  expect(commonPasswords.size + commonWords.size).toBeGreaterThan(3000);
  for (const password of [...commonPasswords, ...commonWords]) expect(password).toBe(password.toLowerCase());
  expect([...commonPasswords].filter(({ length }) => length < 8)).toEqual([]);
  expect([...commonWords].filter(({ length }) => length >= 8)).toEqual([]);
});

test.each([
  'password',
  'PassWord123',
  'Dragon2024!',
  '123monkey',
  'summer99',
  '1q2w3e4r5t',
  'abcabcabc',
  '19841984',
  'aaaaaaaaaaaa',
  'qwertyui',
  '87654321',
  'ijklmnop',
  '24121986',
  '12241986',
  '19861224',
])('%s is guessed first', (password) => {
  expect(isGuessable(password)).toBe(true);
});

test.each([
  'correct horse battery',
  'x9$kQ2!m',
  'dragonfruitsalad',
  '99999886',
  '31131986',
  'bazaar-demo-1',
  '!!!!!!!?',
])('%s is not', (password) => {
  expect(isGuessable(password)).toBe(false);
});
