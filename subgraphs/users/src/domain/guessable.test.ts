import { expect, test } from 'vitest';
import { isGuessable } from './guessable.ts';

const isCommon = (guess: string): boolean =>
  ['password', 'dragon', 'monkey', 'summer', '1q2w3e4r5t'].includes(guess);

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
  expect(isGuessable(password, isCommon)).toBe(true);
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
  expect(isGuessable(password, isCommon)).toBe(false);
});
