/** What a review can give, worst first. */
export const allStars = [1, 2, 3, 4, 5] as const;

/** What a review gives. */
export type Stars = (typeof allStars)[number];

/** Is it 1, 2, 3, 4 or 5? */
export const isStars = (value: number): value is Stars => allStars.some((stars) => stars === value);
