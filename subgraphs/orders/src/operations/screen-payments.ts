import type { Transaction } from '@bazaar/service-kit';
import type { OrderRow } from '../data/orders.ts';
import { countTries, insertTries, type PaymentTry } from '../data/payment-tries.ts';
import { isUnpaidState } from '../domain/state.ts';
import { brokenRules, type HoldReason, isCounted, type VelocityLimits } from '../domain/velocity.ts';

/** What is counted, and for how long. */
export type VelocityPolicy = { limits: VelocityLimits; windowSeconds: number };

type HeardTry = PaymentTry & { order: Pick<OrderRow, 'state'> };

// What is said of an order that has been paid, or has died, was counted before or matters no more.
const fresh = (tries: readonly HeardTry[]): HeardTry[] =>
  tries.filter(({ order }) => isUnpaidState(order.state));

/** Counts tries to pay that were declined. */
export const noteTries = async (
  tx: Transaction,
  tries: readonly HeardTry[],
  { limits }: VelocityPolicy,
): Promise<void> => {
  if (isCounted(limits)) await insertTries(tx, fresh(tries));
};

/** Counts tries that succeeded, and says which orders are to be held for review and why. */
export const screenPayments = async (
  tx: Transaction,
  payments: readonly HeardTry[],
  { limits, windowSeconds }: VelocityPolicy,
): Promise<Map<string, HoldReason[]>> => {
  if (!isCounted(limits)) return new Map();
  // An order is paid once, however often that is told.
  const tries = [...new Map(fresh(payments).map((each) => [each.order.id, each])).values()];
  await insertTries(tx, tries);
  const counted = await countTries(tx, tries, windowSeconds);
  const held = new Map<string, HoldReason[]>();
  for (const [orderId, counts] of counted) {
    const reasons = brokenRules(counts, limits);
    if (reasons.length > 0) held.set(orderId, reasons);
  }
  return held;
};
