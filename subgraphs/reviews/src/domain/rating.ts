import type { Stars } from './stars.ts';

/** How many published reviews give so many stars; also a change of that, with negative numbers. */
export type StarCounts = { one: number; two: number; three: number; four: number; five: number };

/** The key of `StarCounts` under which reviews with these stars are counted. */
export const countKey = { 1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five' } as const satisfies Record<
  Stars,
  keyof StarCounts
>;

/** No review at all, or no change. */
export const noStars: StarCounts = { one: 0, two: 0, three: 0, four: 0, five: 0 };

/** How many reviews there are. */
export const countOf = ({ one, two, three, four, five }: StarCounts): number =>
  one + two + three + four + five;

/** Hundredths of a star, 100 to 500, halves rounded up; null without reviews. */
export const averageHundredthsOf = (counts: StarCounts): number | null => {
  const count = countOf(counts);
  if (count === 0) return null;
  const { one, two, three, four, five } = counts;
  return Math.round((100 * (one + 2 * two + 3 * three + 4 * four + 5 * five)) / count);
};

/** How the counts of a product change when a review counts differently; null is a review that does not count. */
export const starChange = (before: Stars | null, after: Stars | null): StarCounts => {
  const change = { ...noStars };
  if (before !== null) change[countKey[before]] -= 1;
  if (after !== null) change[countKey[after]] += 1;
  return change;
};

/** Is nothing different? */
export const isNoChange = (change: StarCounts): boolean =>
  Object.values(change).every((difference) => difference === 0);
