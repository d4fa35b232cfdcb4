import type { Database, Transaction } from '@bazaar/service-kit';
import { lt } from 'drizzle-orm';
import { settledOrders } from './tables.ts';

/** Marks orders as settled; answers those that had not been. */
export const settleOrders = async (
  tx: Transaction,
  orderIds: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> => {
  if (orderIds.length === 0) return new Set();
  const fresh = await tx
    .insert(settledOrders)
    .values([...orderIds].sort().map((orderId) => ({ orderId, settledAt: now })))
    .onConflictDoNothing()
    .returning({ orderId: settledOrders.orderId });
  return new Set(fresh.map(({ orderId }) => orderId));
};

/** Forgets orders that were settled before this time. */
export const forgetSettled = async (db: Database, before: Date): Promise<void> => {
  await db.delete(settledOrders).where(lt(settledOrders.settledAt, before));
};
