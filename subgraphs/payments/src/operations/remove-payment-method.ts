import { isId, serviceUnavailable } from '@bazaar/service-kit';
import { deleteMethod, methodsById } from '../data/methods.ts';
import { StripeRefusedError, StripeUnavailableError } from '../stripe/errors.ts';
import type { Deps } from './deps.ts';

/** Forgets a way to pay, at Stripe first; false when this person keeps none with this id. Throws SERVICE_UNAVAILABLE when Stripe cannot be asked. */
export const removePaymentMethod = async (deps: Deps, person: string, id: string): Promise<boolean> => {
  const [method] = isId('paymentmethod', id) ? await methodsById(deps.db, [id]) : [];
  if (method?.userId !== person) return false;
  try {
    await deps.stripe.detachMethod(method.stripeId);
  } catch (error) {
    if (error instanceof StripeUnavailableError) throw serviceUnavailable('payments', error);
    // What Stripe does not know is forgotten there already.
    if (!(error instanceof StripeRefusedError)) throw error;
  }
  await deleteMethod(deps.db, id);
  return true;
};
