const firstMs = 500;
const longestMs = 60_000;

/** How long to wait before the next try after `attempts` (1 or more) failed ones, in milliseconds: 0.5 s, doubling up to a minute. */
export const retryDelay = (attempts: number): number =>
  Math.min(longestMs, firstMs * 2 ** Math.min(attempts - 1, 10));
