import { expect, test } from 'vitest';
import { quantile, rankTest } from './rank-test.ts';

const upTo = (count: number, from = 0): number[] => Array.from({ length: count }, (_, n) => n + from);

test('the same values cannot be told apart', () => {
  expect(rankTest(upTo(50), upTo(50))).toEqual({ superiority: 0.5, p: expect.closeTo(1, 5) });
});

test('values that are all greater can', () => {
  const { superiority, p } = rankTest(upTo(50, 100), upTo(50));
  expect(superiority).toBe(1);
  expect(p).toBeLessThan(1e-10);
});

test('a small shift of few values could be chance', () => {
  // U = 162 of 400 pairs: z = 1.028.
  expect(rankTest(upTo(20), upTo(20, 2))).toEqual({
    superiority: expect.closeTo(0.405, 5),
    p: expect.closeTo(0.304, 2),
  });
});

test('a quantile is one of the values', () => {
  expect([0.1, 0.5, 0.9].map((share) => quantile(upTo(10), share))).toEqual([1, 5, 9]);
});
