import type { TaskRow } from '../data/tables.ts';
import type { Deps, Unit } from '../operations/deps.ts';

/** What a task changes here; commits together with the task being done. */
export type Effect = (unit: Unit) => Promise<void>;

/** Asks Stripe, outside of any transaction, and answers the effect. An error puts the task back, to be tried again later. */
export type AskStripe = (deps: Deps, task: TaskRow) => Promise<Effect>;

/** There is nothing to change. */
export const noEffect: Effect = () => Promise.resolve();
