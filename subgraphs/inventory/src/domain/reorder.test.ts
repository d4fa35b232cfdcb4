import { describe, expect, it } from 'vitest';
import { reachesReorderPoint } from './reorder.ts';

const level = (onHand: number, reserved: number, reorderPoint: number) => ({
  onHand,
  reserved,
  reorderPoint,
});

describe('a reorder point', () => {
  it.each([
    ['units are held', level(5, 1, 3), level(5, 2, 3), true],
    ['units leave', level(5, 0, 3), level(2, 0, 3), true],
    ['the point is raised', level(5, 0, 3), level(5, 0, 5), true],
    ['units stay above', level(5, 0, 3), level(4, 0, 3), false],
    ['it was reached before', level(3, 0, 3), level(1, 0, 3), false],
    ['units come', level(1, 0, 3), level(9, 0, 3), false],
    ['held units leave for good', level(5, 2, 3), level(3, 0, 3), false],
  ])('is reached, or not, when %s', (_when, before, after, reached) => {
    expect(reachesReorderPoint(before, after)).toBe(reached);
  });
});
