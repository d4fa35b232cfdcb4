import type { AfterCommit, Database, Logger, Send, Transact, Transaction } from '@bazaar/service-kit';
import type { TaskKind } from '../data/tasks.ts';
import type { StripeApi } from '../stripe/api.ts';

/** The worker of the task queue, as operations need it. */
export type Tasks = {
  /** Has tasks done that are due, soon and in the background. */
  kick(): void;
  /** Does one task now if it is due; a failure leaves it to the queue. */
  runNow(kind: TaskKind, subjectId: string): Promise<void>;
};

/** What every operation works with. */
export type Deps = {
  db: Database;
  transact: Transact;
  stripe: StripeApi;
  tasks: Tasks;
  clock: () => Date;
  logger: Logger;
};

/** One transaction: what it changes, says and queues commits together. */
export type Unit = {
  tx: Transaction;
  send: Send;
  now: Date;
  /** Has queued tasks done as soon as this is committed. */
  wake: () => void;
};

/** Makes a unit of a transaction that somebody else opened. */
export const unitOf = (
  { clock, tasks }: Pick<Deps, 'clock' | 'tasks'>,
  { tx, send, afterCommit }: { tx: Transaction; send: Send; afterCommit: AfterCommit },
): Unit => ({ tx, send, now: clock(), wake: () => afterCommit(() => tasks.kick()) });

/** Runs `work` in one transaction. */
export const inUnit = <Result>(deps: Deps, work: (unit: Unit) => Promise<Result>): Promise<Result> =>
  deps.transact((tx, send, afterCommit) => work(unitOf(deps, { tx, send, afterCommit })));
