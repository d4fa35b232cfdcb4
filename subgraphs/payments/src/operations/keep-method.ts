import { countMethods, findMethodOfStripe, insertMethod, lockCustomer } from '../data/methods.ts';
import type { MethodRow } from '../data/tables.ts';
import type { MethodDetails } from '../domain/intent.ts';
import type { Unit } from './deps.ts';

/** How many ways to pay a person may keep. */
export const maxMethods = 20;

/** Keeps a method for a person; null when that would be one too many. A method that is kept already is answered as it is. */
export const keepMethod = async (
  { tx }: Pick<Unit, 'tx'>,
  userId: string,
  details: MethodDetails,
  unconfirmedSetup: string | null,
): Promise<MethodRow | null> => {
  await lockCustomer(tx, userId);
  const known = await findMethodOfStripe(tx, details.stripeId);
  if (known) return known;
  if ((await countMethods(tx, userId)) >= maxMethods) return null;
  return insertMethod(tx, userId, details, unconfirmedSetup);
};
