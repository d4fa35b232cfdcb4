import { serviceUnavailable, userError } from '@bazaar/service-kit';
import { countMethods } from '../data/methods.ts';
import type { MethodRow } from '../data/tables.ts';
import { CardDeclinedError, StripeRefusedError, StripeUnavailableError } from '../stripe/errors.ts';
import type { Setup } from '../stripe/readings.ts';
import { type Deps, inUnit } from './deps.ts';
import { ensureCustomer } from './ensure-customer.ts';
import { keepMethod, maxMethods } from './keep-method.ts';
import type { PersonError } from './person-error.ts';

/** The method and, when the person has still to confirm it, the secret for Stripe's client. */
export type SaveResult = { method: MethodRow; setupClientSecret: string | null } | { error: PersonError };

const tooMany: SaveResult = {
  error: userError('TOO_MANY_METHODS', 'You keep 20 payment methods; remove one first.', ['token']),
};
const unknownToken: SaveResult = {
  error: userError('NOT_FOUND', 'There is no such payment method, or it cannot be saved.', ['token']),
};
const declined = (message: string): SaveResult => ({ error: userError('CARD_DECLINED', message, ['token']) });

const keep = async (deps: Deps, person: string, setup: Setup): Promise<SaveResult> => {
  const { status, method, clientSecret } = setup;
  if (method === null || status === 'failed') return declined('Your card was declined.');
  const unconfirmed = status === 'unconfirmed';
  const kept = await inUnit(deps, (unit) => keepMethod(unit, person, method, unconfirmed ? setup.id : null));
  if (kept) return { method: kept, setupClientSecret: unconfirmed ? clientSecret : null };
  // Somebody else was faster with the last free place.
  await deps.stripe.detachMethod(method.stripeId);
  return tooMany;
};

/** Keeps a way to pay for a person. Throws SERVICE_UNAVAILABLE when Stripe cannot be asked. */
export const savePaymentMethod = async (deps: Deps, person: string, token: string): Promise<SaveResult> => {
  if (!/^pm_\w{1,250}$/.test(token)) return unknownToken;
  if ((await countMethods(deps.db, person)) >= maxMethods) return tooMany;
  try {
    const customer = await ensureCustomer(deps, person);
    return await keep(deps, person, await deps.stripe.saveMethod(customer, token));
  } catch (error) {
    if (error instanceof CardDeclinedError) return declined(error.message);
    if (error instanceof StripeRefusedError) return unknownToken;
    if (error instanceof StripeUnavailableError) throw serviceUnavailable('payments', error);
    throw error;
  }
};
