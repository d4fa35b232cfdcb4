/** So many reviews may one person write within a day, those removed again included. */
export const reviewsADay = 20;

/** So many reviews may one person answer within a day. Changing an answer costs nothing. */
export const answersADay = 200;

/** Milliseconds of the day that counts: the 24 hours before now. */
export const dayMs = 24 * 60 * 60 * 1000;

/** Seconds until this person may write another, given when it wrote the last ones and how many a day it may; 0 when it may now. */
export const secondsToWait = (written: readonly Date[], now: Date, aDay: number): number => {
  const oldestThatBlocks = written
    .map((at) => at.getTime())
    .sort((a, b) => b - a)
    .at(aDay - 1);
  if (oldestThatBlocks === undefined) return 0;
  return Math.max(0, Math.ceil((oldestThatBlocks + dayMs - now.getTime()) / 1000));
};
