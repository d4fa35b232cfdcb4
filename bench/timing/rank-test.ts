/** How two samples compare. */
export type RankTest = {
  /** How often a value of the first exceeds one of the second: 0.5 when they cannot be told apart. */
  superiority: number;
  /** Two-sided probability of a difference at least as great by chance, by the normal approximation: for 20 values a side and more. */
  p: number;
};

// Abramowitz and Stegun 7.1.26: wrong by under 1.5e-7.
const complementaryError = (x: number): number => {
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return series * Math.exp(-x * x);
};

/** The Mann–Whitney U test of two samples, equal values counting half. */
export const rankTest = (first: readonly number[], second: readonly number[]): RankTest => {
  const wins = first.reduce(
    (sum, a) => sum + second.reduce((own, b) => own + (a > b ? 1 : a === b ? 0.5 : 0), 0),
    0,
  );
  const pairs = first.length * second.length;
  const spread = Math.sqrt((pairs * (first.length + second.length + 1)) / 12);
  const z = Math.abs(wins - pairs / 2) / spread;
  return { superiority: wins / pairs, p: complementaryError(z / Math.SQRT2) };
};

/** The value below which this share of a sample lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};
