import { userError } from '@bazaar/service-kit';
import type { Deps } from '../context.ts';
import type { Problem } from './answer.ts';
import { ask } from './price-cart.ts';

/** The id that the order will have, or why its coupons cannot be used. */
export type Reservation = { kind: 'reserved'; orderId: string } | { kind: 'refused'; error: Problem };

/**
 * Has carts hold a use of each coupon for an order about to be placed; throws SERVICE_UNAVAILABLE when it does not answer.
 * Tries of one attempt share what is held, and so the order's id: the first one's.
 */
export const reserveCoupons = async (
  bus: Pick<Deps['bus'], 'request'>,
  asked: { attempt: string; orderId: string; userId: string; codes: string[] },
): Promise<Reservation> => {
  if (asked.codes.length === 0) return { kind: 'reserved', orderId: asked.orderId };
  const reply = await ask(bus, 'carts.reserveCoupons', asked);
  return reply.ok
    ? { kind: 'reserved', orderId: reply.orderId }
    : { kind: 'refused', error: userError(reply.code, reply.message, reply.path) };
};
