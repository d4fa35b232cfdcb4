import { expect, it } from 'vitest';
import { popularityOf } from './popularity.ts';

it('more ratings, and better ones, are found earlier', () => {
  expect(popularityOf(500, 100)).toBeGreaterThan(popularityOf(500, 10));
  expect(popularityOf(450, 50)).toBeGreaterThan(popularityOf(300, 50));
});

it('one perfect rating does not beat many good ones', () => {
  expect(popularityOf(500, 1)).toBeLessThan(popularityOf(450, 100));
});
