import type { TaskRow } from '../data/tables.ts';
import { finishTask, postponeTask, type TaskKind } from '../data/tasks.ts';
import { retryDelay } from '../domain/retry-delay.ts';
import { type Deps, inUnit } from '../operations/deps.ts';
import { cancel } from './cancel.ts';
import { confirm } from './confirm.ts';
import { fee } from './fee.ts';
import { open } from './open.ts';
import { refund } from './refund.ts';
import type { AskStripe } from './task.ts';

const tasks: Record<TaskKind, AskStripe> = {
  OPEN: open,
  CONFIRM: confirm,
  CANCEL: cancel,
  REFUND: refund,
  FEE: fee,
};

const postpone = async (deps: Deps, task: TaskRow, error: unknown): Promise<void> => {
  const delayMs = retryDelay(task.attempts);
  const { kind, subjectId, attempts } = task;
  deps.logger.warn({ err: error, kind, subjectId, attempts, delayMs }, 'A task will be tried again.');
  await postponeTask(deps.db, task.seq, {
    delayMs,
    error: error instanceof Error ? error.message : String(error),
  });
};

/**
 * Does a taken task: asks Stripe, then commits the effect and that it is done. Never throws: what fails is tried again later, for as long as it takes.
 * Answers whether another task of its payment may be due now.
 */
export const runTask = async (deps: Deps, task: TaskRow): Promise<boolean> => {
  try {
    const effect = await tasks[task.kind](deps, task);
    return await inUnit(deps, async (unit) => {
      // Neither waits for the other: they share a round trip.
      const [, hasNext] = await Promise.all([effect(unit), finishTask(unit.tx, task.seq)]);
      return hasNext;
    });
  } catch (error) {
    await postpone(deps, task, error).catch((cause: unknown) =>
      deps.logger.error({ err: cause, seq: task.seq }, 'A task waits until its lease is over.'),
    );
    return false;
  }
};
