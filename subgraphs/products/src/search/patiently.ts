const firstPauseMs = 250;

/** Work that rests after a failure, twice as long after each further one; called meanwhile, it does nothing. Throws what the work throws. */
export const patiently = (
  work: () => Promise<void>,
  options: { longestPauseMs: number; now: () => number },
): (() => Promise<void>) => {
  let pause = 0;
  let restsUntil = 0;
  return async () => {
    if (options.now() < restsUntil) return;
    try {
      await work();
      pause = 0;
    } catch (error) {
      pause = Math.min(options.longestPauseMs, Math.max(firstPauseMs, pause * 2));
      restsUntil = options.now() + pause;
      throw error;
    }
  };
};
