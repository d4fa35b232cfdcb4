import { expect, test } from 'vitest';
import { displayNameOf } from './display-name.ts';

test.each([
  ['Ada Lovelace', 'Ada L.'],
  ['Ada King Lovelace', 'Ada L.'],
  ['  Ada   de  vries ', 'Ada V.'],
  ['Ada', 'Ada'],
  ['王 小明', '王 小.'],
  ['Łucja 𝒵z', 'Łucja 𝒵.'],
])('%s is shown as %s', (fullName, shown) => {
  expect(displayNameOf(fullName)).toBe(shown);
});

test('a long given name is cut to the 100 characters that others see', () => {
  expect([...displayNameOf(`${'x'.repeat(150)} Long`)]).toHaveLength(100);
});
