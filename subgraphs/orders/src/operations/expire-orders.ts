import type { Deps } from '../context.ts';
import { lockOverdue } from '../data/orders.ts';
import { advance } from './advance.ts';

const batchSize = 100;

/** Ends orders that were not paid in time, by the database's clock. Several instances share the work. */
export const expireOrders = async ({ transact, clock }: Pick<Deps, 'transact' | 'clock'>): Promise<void> => {
  for (;;) {
    const count = await transact(async (tx, send) => {
      const overdue = await lockOverdue(tx, batchSize);
      await advance(
        { tx, send, at: clock() },
        overdue.map((order) => ({ order, event: 'deadlinePassed', note: 'Not paid in time.' })),
      );
      return overdue.length;
    });
    if (count < batchSize) return;
  }
};
