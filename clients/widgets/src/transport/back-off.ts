const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait before trying again: doubles from half a second to half a minute, and is spread over its upper
 * half, so that clients that lost the same server do not all come back at once.
 *
 * @param failures how many attempts have failed so far, 0 or more
 * @param random a number from 0 to 1
 * @returns milliseconds
 */
export const backOff = (failures: number, random: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** failures) * (0.5 + random / 2);
