import type { Context } from '../context.ts';
import { resourceMissing } from '../errors.ts';
import { newId } from '../ids.ts';
import { cardDetails, type Expiry, type PaymentMethod } from './payment-method.ts';
import { type TestCard, testCardNamed } from './test-cards.ts';

const TOKEN_PREFIX = 'pm_card_';
const NO_ADDRESS = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };

/** Nobody's details. */
export const NO_BILLING_DETAILS = { address: NO_ADDRESS, email: null, name: null, phone: null, tax_id: null };

/**
 * Finds a payment method by its id, or makes a new one of a test token such as `pm_card_visa`.
 * @param param what named it, for the error
 * @throws ApiError resource_missing
 */
export function findPaymentMethod(context: Context, id: string, param: string): PaymentMethod {
  const card = id.startsWith(TOKEN_PREFIX) ? testCardNamed(id.slice(TOKEN_PREFIX.length)) : undefined;
  if (card !== undefined) return addPaymentMethod(context, card, defaultExpiry(context.now));
  const method = context.store.paymentMethods.get(id);
  if (method === undefined) throw resourceMissing('PaymentMethod', id, param, param === 'id' ? 404 : 400);
  return method;
}

/** Keeps a new payment method that belongs to nobody. */
export function addPaymentMethod(
  { store, now }: Context,
  card: TestCard,
  expiry: Expiry,
  more: Partial<Pick<PaymentMethod, 'billing_details' | 'metadata' | 'allow_redisplay'>> = {},
): PaymentMethod {
  const id = newId('pm');
  store.instruments.put({ id, card: card.name, spent: false, setUp: false });
  return store.paymentMethods.put({
    id,
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: NO_BILLING_DETAILS,
    card: cardDetails(card, expiry),
    created: now,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
    ...more,
  });
}

/** Test cards made of a token expire four years from now. */
export function defaultExpiry(now: number): Expiry {
  const date = new Date(now * 1000);
  return { month: date.getUTCMonth() + 1, year: date.getUTCFullYear() + 4 };
}
