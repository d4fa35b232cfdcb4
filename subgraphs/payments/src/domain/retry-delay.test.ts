import { expect, it } from 'vitest';
import { retryDelay } from './retry-delay.ts';

it('waits longer after each failure, a minute at most', () => {
  expect([1, 2, 3, 8, 1000].map(retryDelay)).toEqual([500, 1000, 2000, 60_000, 60_000]);
});
