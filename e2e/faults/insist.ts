import { setTimeout as sleep } from 'node:timers/promises';

/** Whoever got no answer asks again, until they give up. */
export const insist = async <Answer>(patience: AbortSignal, ask: () => Promise<Answer>): Promise<Answer> => {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (patience.aborted) throw error;
      await sleep(250);
    }
  }
};
