import type { Database, Queryable, Transaction } from '@bazaar/service-kit';
import { eq, lt, sql } from 'drizzle-orm';
import { cancelledOrders, stripeEvents, stripeTasks } from './tables.ts';

/** Has the effect of this event been committed? */
export const isKnownEvent = async (db: Queryable, id: string): Promise<boolean> =>
  (await db.select({ id: stripeEvents.id }).from(stripeEvents).where(eq(stripeEvents.id, id))).length > 0;

/** Remembers an event; false when it was remembered before. */
export const rememberEvent = async (
  tx: Transaction,
  event: { id: string; type: string },
): Promise<boolean> => {
  const fresh = await tx
    .insert(stripeEvents)
    .values({ id: event.id, type: event.type })
    .onConflictDoNothing()
    .returning({ id: stripeEvents.id });
  return fresh.length > 0;
};

/** Forgets what nobody will ask for again: Stripe sends an event for three days, the broker a command for 30. */
export const forgetOld = async (db: Database): Promise<void> => {
  await db.delete(stripeEvents).where(lt(stripeEvents.receivedAt, sql`now() - interval '31 days'`));
  await db.delete(stripeTasks).where(lt(stripeTasks.doneAt, sql`now() - interval '31 days'`));
  await db.delete(cancelledOrders).where(lt(cancelledOrders.cancelledAt, sql`now() - interval '31 days'`));
};
