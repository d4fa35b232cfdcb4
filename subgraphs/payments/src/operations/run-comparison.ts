import { beginComparison, endComparison } from '../data/comparisons.ts';
import { type Comparison, compareWithStripe } from './compare-with-stripe.ts';
import type { Deps } from './deps.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Compares with Stripe and mends, unless that was begun within the last `everyMs`; null then. Instances share one timetable.
 * Each period reaches a day into the one before, and after an outage goes back to where the last one ended.
 */
export const runComparison = async (deps: Deps, everyMs: number): Promise<Comparison | null> => {
  const due = await beginComparison(deps.db, everyMs);
  if (!due) return null;
  const to = deps.clock();
  const from = new Date((due.comparedUntil ?? to).getTime() - day);
  const comparison = await compareWithStripe(deps, { from, to }, { mend: true });
  for (const { mended, ...difference } of comparison.differences)
    if (mended) deps.logger.warn(difference, 'Something of Stripe had not reached us; it was mended.');
    else deps.logger.error(difference, 'Our books and Stripe disagree: a person must look.');
  await endComparison(deps.db, to);
  return comparison;
};
