import type { Logger, Transact } from '@bazaar/service-kit';
import { takeExpired } from '../data/reservations.ts';
import { commandReservations } from './command-reservations.ts';

const batchSize = 200;

/**
 * Frees what orders hold past its end, until there is no more. The safety net: orders release by themselves before that.
 * Several instances share the work.
 */
export const expireReservations = async (deps: { transact: Transact; logger: Logger }): Promise<void> => {
  for (;;) {
    const count = await deps.transact(async (tx, send) => {
      const orderIds = await takeExpired(tx, batchSize);
      await commandReservations(
        { tx, send, logger: deps.logger },
        orderIds.map((orderId) => ({ kind: 'EXPIRE', orderId })),
      );
      return orderIds.length;
    });
    if (count < batchSize) return;
  }
};
