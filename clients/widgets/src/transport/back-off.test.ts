import { expect, it } from 'vitest';
import { backOff } from './back-off.ts';

it('doubles from half a second to half a minute, spread over its upper half', () => {
  expect([0, 1, 2, 3].map((failures) => backOff(failures, 1))).toEqual([500, 1_000, 2_000, 4_000]);
  expect(backOff(0, 0)).toBe(250);
  expect(backOff(50, 1)).toBe(30_000);
  expect(backOff(5_000, 0)).toBe(15_000);
});
