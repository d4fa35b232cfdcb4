import { findAttempt, leaseAttempt } from '../data/attempts.ts';
import { leaseSeconds } from '../data/tasks.ts';
import { runAttempt } from '../operations/run-attempt.ts';
import { StripeUnavailableError } from '../stripe/errors.ts';
import { type AskStripe, noEffect } from './task.ts';

/** Pays with the method that was given at checkout, unless the buyer has tried another way meanwhile. */
export const confirm: AskStripe = async (deps, task) => {
  const attempt = await leaseAttempt(deps.db, task.subjectId, leaseSeconds);
  if (attempt) await runAttempt(deps, attempt);
  else if ((await findAttempt(deps.db, task.subjectId))?.answer === null)
    throw new StripeUnavailableError('Somebody is at this try already');
  return noEffect;
};
