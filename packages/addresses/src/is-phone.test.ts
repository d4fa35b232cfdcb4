import { expect, test } from 'vitest';
import { isPhone } from './is-phone.ts';

test.each(['+43123456', '+4366412345678', '+12125550123', '+442079460958', '+81312345678'])(
  '%s is a number',
  (text) => {
    expect(isPhone(text)).toBe(true);
  },
);

test.each([
  ['', 'nothing'],
  ['0664 1234567', 'without its country'],
  ['+43 123456', 'with spaces'],
  ['+1212555', 'too short for the United States'],
  ['+121255501234', 'too long for the United States'],
  ['+999123456', 'of no country'],
  ['+43123456 ext. 7', 'with an extension'],
  [`+${'1'.repeat(16)}`, 'longer than any'],
])('%j is none: %s', (text) => {
  expect(isPhone(text)).toBe(false);
});
