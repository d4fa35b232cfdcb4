import type { Logger } from '@bazaar/service-kit';
import type { TaskRow } from '../data/tables.ts';
import type { TaskKind } from '../data/tasks.ts';
import type { Tasks } from '../operations/deps.ts';

/** Does what is queued for Stripe, several payments at a time. */
export type TaskWorker = Tasks & {
  /** Takes no more and waits for what runs. */
  stop(): Promise<void>;
};

// Requests to Stripe hold no database connection, so more of them than connections is well.
const atOnce = 16;

/** Makes a worker; it does nothing until it is kicked. */
export const createTaskWorker = (options: {
  takeDue: (limit: number) => Promise<TaskRow[]>;
  takeOne: (kind: TaskKind, subjectId: string) => Promise<TaskRow | null>;
  /** Does one task; a failure puts it back itself and does not throw. Answers whether another task of its payment may be due now. */
  run: (task: TaskRow) => Promise<boolean>;
  logger: Logger;
}): TaskWorker => {
  const { takeDue, takeOne, run, logger } = options;
  const running = new Map<string, Promise<void>>();
  let filling: Promise<void> | undefined;
  let kickedAgain = false;
  // Was there no place for all that were due?
  let moreDue = false;
  let stopping = false;

  const begin = (task: TaskRow): Promise<void> => {
    const name = `${task.kind}:${task.subjectId}`;
    const work = run(task)
      .finally(() => running.delete(name))
      .then((hasNext) => {
        // To look is not free, so only with hope to find something; what comes due by itself, the clock finds.
        if (hasNext || moreDue) kick();
      });
    running.set(name, work);
    return work;
  };

  const fill = async (): Promise<void> => {
    do {
      kickedAgain = false;
      const places = atOnce - running.size;
      moreDue = places <= 0;
      if (moreDue) return;
      const taken = await takeDue(places);
      moreDue = taken.length === places;
      for (const task of taken) void begin(task);
    } while (kickedAgain && !stopping);
  };

  const kick = (): void => {
    kickedAgain = true;
    if (stopping) return;
    filling ??= fill()
      .catch((error: unknown) => logger.error({ err: error }, 'Tasks could not be taken; they wait.'))
      .finally(() => {
        filling = undefined;
        // Somebody kicked after the last look.
        if (kickedAgain) kick();
      });
  };

  return {
    kick,
    runNow: async (kind, subjectId) => {
      // The commit that queued the task has kicked already.
      while (filling) await filling;
      const known = running.get(`${kind}:${subjectId}`);
      if (known) return known;
      const task = await takeOne(kind, subjectId);
      if (task) await begin(task);
    },
    stop: async () => {
      stopping = true;
      await filling;
      await Promise.all(running.values());
    },
  };
};
