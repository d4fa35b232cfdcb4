import { describe, expect, it } from 'vitest';
import { reviewsADay, secondsToWait } from './allowance.ts';

const noon = new Date('2026-11-20T12:00:00.000Z');
const minutesAgo = (minutes: number): Date => new Date(noon.getTime() - minutes * 60_000);
const written = (count: number): Date[] => Array.from({ length: count }, (_, index) => minutesAgo(index));

describe('a person', () => {
  it('may write twenty reviews', () => {
    expect(secondsToWait([], noon, reviewsADay)).toBe(0);
    expect(secondsToWait(written(reviewsADay - 1), noon, reviewsADay)).toBe(0);
  });

  it('waits after twenty until the first of them is a day old', () => {
    expect(secondsToWait(written(reviewsADay), noon, reviewsADay)).toBe(24 * 3600 - 19 * 60);
    expect(secondsToWait(written(reviewsADay).reverse(), noon, reviewsADay)).toBe(24 * 3600 - 19 * 60);
  });

  it('waits for no review that is a day old', () => {
    expect(secondsToWait([...written(reviewsADay - 1), minutesAgo(24 * 60)], noon, reviewsADay)).toBe(0);
  });
});
