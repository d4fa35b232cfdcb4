import { findCustomer, insertCustomer } from '../data/methods.ts';
import type { Deps } from './deps.ts';

/** Who a person is at Stripe, cus_…; makes it known there when it is not. */
export const ensureCustomer = async ({ db, stripe }: Deps, userId: string): Promise<string> => {
  const known = await findCustomer(db, userId);
  if (known !== null) return known;
  const made = await stripe.createCustomer(userId);
  if (await insertCustomer(db, userId, made)) return made;
  return (await findCustomer(db, userId)) ?? made;
};
