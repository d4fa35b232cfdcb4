import { deleteCustomer, departedCustomers } from '../data/departures.ts';
import { StripeRefusedError } from '../stripe/errors.ts';
import type { Deps } from './deps.ts';

const atOnce = 20;

/** Deletes people who have left the shop at Stripe too, with the cards that are kept there. What fails is tried again by the next run. */
export const deleteCustomers = async ({ db, stripe }: Pick<Deps, 'db' | 'stripe'>): Promise<void> => {
  for (const { userId, stripeCustomerId } of await departedCustomers(db, atOnce)) {
    try {
      await stripe.deleteCustomer(stripeCustomerId);
    } catch (error) {
      // What Stripe does not know is deleted there already.
      if (!(error instanceof StripeRefusedError && error.code === 'resource_missing')) throw error;
    }
    await deleteCustomer(db, userId);
  }
};
