import { deleteCustomer, departedCustomers } from '../data/departures.ts';
import { StripeRefusedError } from '../stripe/errors.ts';
import type { Deps } from './deps.ts';

const atOnce = 20;

// What Stripe does not know is deleted there already.
const isUnknown = (error: unknown): boolean =>
  error instanceof StripeRefusedError && error.code === 'resource_missing';

/** Deletes people who have left the shop at Stripe too, with the cards that are kept there. What fails holds nobody else up, and is tried again by the next run. */
export const deleteCustomers = async ({ db, stripe }: Pick<Deps, 'db' | 'stripe'>): Promise<void> => {
  let failure: unknown;
  for (const { userId, stripeCustomerId } of await departedCustomers(db, atOnce)) {
    try {
      await stripe.deleteCustomer(stripeCustomerId);
    } catch (error) {
      if (!isUnknown(error)) {
        failure ??= error;
        continue;
      }
    }
    await deleteCustomer(db, userId);
  }
  if (failure !== undefined) throw failure;
};
