import { describe, expect, it } from 'vitest';
import { cover, type Source } from './cover.ts';

const source = (warehouseId: string, distance: number, free: Record<string, number>): Source => ({
  warehouseId,
  distance,
  free: new Map(Object.entries(free)),
});
const names = (sources: readonly Source[]) => sources.map(({ warehouseId }) => warehouseId);
const wanted = new Map([
  ['a', 2],
  ['b', 2],
]);

describe('covering what is wanted', () => {
  it('takes one far source rather than two near ones', () => {
    const sources = [source('x', 1, { a: 2 }), source('y', 2, { b: 2 }), source('z', 9, { a: 2, b: 2 })];
    expect(names(cover(sources, wanted))).toEqual(['z']);
  });

  it('takes the nearest of sets that are as small', () => {
    const sources = [source('x', 1, { a: 2 }), source('y', 7, { b: 2 }), source('z', 3, { a: 1, b: 2 })];
    expect(names(cover(sources, wanted))).toEqual(['x', 'z']);
  });

  it('finds the fewest where taking the most each time does not', () => {
    const all = new Map(['a', 'b', 'c', 'd', 'e', 'f'].map((variantId) => [variantId, 1]));
    const sources = [
      source('tempting', 0, { b: 1, c: 1, d: 1, e: 1 }),
      source('left', 5, { a: 1, b: 1, c: 1 }),
      source('right', 5, { d: 1, e: 1, f: 1 }),
    ];
    expect(names(cover(sources, all))).toEqual(['left', 'right']);
  });

  it('covers out of hundreds of sources too, in little time', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      source(`w${index}`, index, { a: 1, b: index % 2 }),
    );
    const chosen = cover(
      many,
      new Map([
        ['a', 100],
        ['b', 60],
      ]),
    );
    expect(chosen.length).toBeLessThanOrEqual(120);
    expect(chosen.reduce((sum, { free }) => sum + (free.get('b') ?? 0), 0)).toBeGreaterThanOrEqual(60);
  });

  it('wants nothing of nobody, and says when there is too little', () => {
    expect(cover([], new Map())).toEqual([]);
    expect(() => cover([source('x', 1, { a: 1 })], wanted)).toThrow(RangeError);
  });
});
