import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averageHundredthsOf,
  countKey,
  countOf,
  isNoChange,
  noStars,
  type StarCounts,
  starChange,
} from './rating.ts';
import { allStars, type Stars } from './stars.ts';

const add = (a: StarCounts, b: StarCounts): StarCounts => ({
  one: a.one + b.one,
  two: a.two + b.two,
  three: a.three + b.three,
  four: a.four + b.four,
  five: a.five + b.five,
});

describe('the rating of a product', () => {
  it('has no average without reviews', () => {
    expect(averageHundredthsOf(noStars)).toBeNull();
    expect(countOf(noStars)).toBe(0);
  });

  it('averages to two decimals, halves rounded up', () => {
    expect(averageHundredthsOf({ ...noStars, four: 1, five: 2 })).toBe(467);
    expect(averageHundredthsOf({ ...noStars, four: 7, five: 1 })).toBe(413);
    expect(averageHundredthsOf({ ...noStars, one: 3 })).toBe(100);
  });

  it('is what counting anew would give, whatever is written, changed and taken away', () => {
    const stars = fc.constantFrom(...allStars);
    const step = fc.record({ review: fc.nat({ max: 9 }), stars: fc.option(stars) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const reviews = new Map<number, Stars | null>();
        let counts = noStars;
        for (const { review, stars: after } of steps) {
          counts = add(counts, starChange(reviews.get(review) ?? null, after));
          reviews.set(review, after);
        }
        const published = [...reviews.values()].filter((each) => each !== null);
        for (const each of allStars)
          expect(counts[countKey[each]]).toBe(published.filter((given) => given === each).length);
        expect(countOf(counts)).toBe(published.length);
        const sum = published.reduce((total: number, each) => total + each, 0);
        expect(averageHundredthsOf(counts)).toBe(
          published.length === 0 ? null : Math.round((sum * 100) / published.length),
        );
      }),
    );
  });

  it('does not change when the stars stay the same', () => {
    expect(isNoChange(starChange(4, 4))).toBe(true);
    expect(isNoChange(starChange(null, null))).toBe(true);
    expect(isNoChange(starChange(4, 5))).toBe(false);
    expect(isNoChange(starChange(null, 1))).toBe(false);
  });
});
