import type { Logger } from './logger.ts';

/** Work that is done again and again, such as ending what has expired. Runs never overlap within an instance; several instances must not disturb each other (SKIP LOCKED). */
export type Job = { name: string; everyMs: number; run: () => Promise<void> };

/** Starts a job; its first run comes after one interval. */
export const startJob = (job: Job, logger: Logger): { stop(): Promise<void> } => {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= job
      .run()
      .catch((error: unknown) =>
        logger.error({ err: error, job: job.name }, 'A job failed; it will be tried again.'),
      )
      .finally(() => {
        running = undefined;
      });
  }, job.everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
};
