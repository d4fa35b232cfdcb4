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
  /** Does one task; a failure puts it back itself and does not throw. */
  run: (task: TaskRow) => Promise<void>;
  logger: Logger;
}): TaskWorker => {
  const { takeDue, takeOne, run, logger } = options;
  const running = new Map<string, Promise<void>>();
  let filling: Promise<void> | undefined;
  let kickedAgain = false;
  let stopping = false;

  const begin = (task: TaskRow): Promise<void> => {
    const name = `${task.kind}:${task.subjectId}`;
    const work = run(task).finally(() => {
      running.delete(name);
      // The next task of the same payment may be due now.
      kick();
    });
    running.set(name, work);
    return work;
  };

  const fill = async (): Promise<void> => {
    do {
      kickedAgain = false;
      if (running.size >= atOnce) return;
      for (const task of await takeDue(atOnce - running.size)) void begin(task);
    } while (kickedAgain && !stopping);
  };

  const kick = (): void => {
    kickedAgain = true;
    if (stopping) return;
    filling ??= fill()
      .catch((error: unknown) => logger.error({ err: error }, 'Tasks could not be taken; they wait.'))
      .finally(() => {
        filling = undefined;
      });
  };

  return {
    kick,
    runNow: async (kind, subjectId) => {
      // The commit that queued the task has kicked already.
      await filling;
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
