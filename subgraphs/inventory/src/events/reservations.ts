import { type Consumer, consumer, type Logger } from '@bazaar/service-kit';
import { commandReservations } from '../operations/command-reservations.ts';
import { restock } from '../operations/restock.ts';

/** The commands of the order saga: hold, take, free, put back. */
export const reservationConsumers = (logger: Logger): Consumer[] => [
  consumer('inventory.reserve', ({ messages, tx, send }) =>
    commandReservations(
      { tx, send, logger },
      messages.map(({ data }) => ({ kind: 'RESERVE', ...data, expiresAt: new Date(data.expiresAt) })),
    ),
  ),
  // Until then they are held, so that nobody else gets them.
  consumer(
    'inventory.commit',
    ({ messages, tx, send }) =>
      commandReservations(
        { tx, send, logger },
        messages.map(({ data }) => ({ kind: 'COMMIT', orderId: data.orderId })),
      ),
    { gatherMs: 100 },
  ),
  consumer('inventory.release', ({ messages, tx, send }) =>
    commandReservations(
      { tx, send, logger },
      messages.map(({ data }) => ({ kind: 'RELEASE', orderId: data.orderId })),
    ),
  ),
  consumer('inventory.restock', ({ messages, tx, send }) =>
    restock(
      { tx, send },
      messages.map(({ data }) => data),
    ),
  ),
];
