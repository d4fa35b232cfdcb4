import type { RatingResolvers } from '../__generated__/resolvers.ts';
import { averageHundredthsOf, countKey, countOf } from '../domain/rating.ts';
import { allStars } from '../domain/stars.ts';

export const Rating: RatingResolvers = {
  average: (counts) => {
    const hundredths = averageHundredthsOf(counts);
    return hundredths === null ? null : hundredths / 100;
  },
  count: countOf,
  histogram: (counts) =>
    allStars.map((stars) => ({ stars, count: counts[countKey[stars]] })).sort((a, b) => b.stars - a.stars),
};
