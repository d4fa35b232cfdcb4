import { setTimeout as sleep } from 'node:timers/promises';

/** Tries until `check` no longer throws, for 20 s at most; then throws what it threw last. For what follows from messages. */
export const eventually = async <Result>(check: () => Promise<Result> | Result): Promise<Result> => {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(25);
    }
  }
};
