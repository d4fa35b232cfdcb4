import { type Bus, createOutbox, type Database, type Logger } from '@bazaar/service-kit';
import { type Comparison, compareWithStripe, type Period } from './operations/compare-with-stripe.ts';
import type { Deps } from './operations/deps.ts';
import { createStripeApi, createStripeClient, type StripeSettings } from './stripe/api.ts';

/** Compares a period with Stripe from outside of the service, as `pnpm bazaar reconcile` does. What is to be asked of Stripe afterwards, the running service asks. */
export const reconcilePeriod = async (options: {
  db: Database;
  bus: Bus;
  logger: Logger;
  stripe: StripeSettings;
  period: Period;
  /** False only tells. */
  mend: boolean;
}): Promise<Comparison> => {
  const { db, bus, logger, stripe, period, mend } = options;
  const clock = (): Date => new Date();
  const outbox = createOutbox({ db, bus, source: 'bazaar/payments', clock, logger });
  const deps: Deps = {
    db,
    transact: outbox.transact,
    stripe: createStripeApi(createStripeClient(stripe)),
    tasks: { kick: () => undefined, runNow: () => Promise.resolve() },
    clock,
    logger,
  };
  try {
    return await compareWithStripe(deps, period, { mend });
  } finally {
    await outbox.stop();
  }
};
