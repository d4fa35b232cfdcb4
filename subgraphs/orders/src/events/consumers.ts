import type { MessageData, MessageType } from '@bazaar/events';
import { type Consumer, consumer, type Delivery, type Logger } from '@bazaar/service-kit';
import { lockOrders, type OrderRow, saveShortages } from '../data/orders.ts';
import type { Outcome } from '../domain/evolve.ts';
import type { OrderEvent } from '../domain/transitions.ts';
import { advance } from '../operations/advance.ts';

type AboutOrder = {
  [Type in MessageType]: MessageData<Type> extends { orderId: string } ? Type : never;
}[MessageType];

type Meaning = { event: OrderEvent; note: string | null };

/** What other subgraphs say of orders, and what it means for them. */
export const createConsumers = ({ clock, logger }: { clock: () => Date; logger: Logger }): Consumer[] => {
  const hear = async <Type extends AboutOrder>(
    { messages, tx, send }: Delivery<Type>,
    meaning: (order: OrderRow) => Meaning,
  ): Promise<Outcome<OrderRow>[]> => {
    const ids = messages.map(({ data }) => data.orderId);
    const orders = new Map((await lockOrders(tx, ids)).map((order) => [order.id, order]));
    const happenings = ids.flatMap((id) => {
      const order = orders.get(id);
      // Such as after a database was restored to an earlier day.
      if (!order) logger.error({ orderId: id }, 'A message is about an order that is not there.');
      return order ? [{ order, ...meaning(order) }] : [];
    });
    return advance({ tx, send, at: clock() }, happenings);
  };

  return [
    consumer('inventory.reserved', async (delivery) => {
      await hear(delivery, ({ total }) =>
        total > 0
          ? { event: 'stockReserved', note: null }
          : { event: 'stockReservedForFree', note: 'Nothing is to be paid.' },
      );
    }),
    consumer('inventory.rejected', async (delivery) => {
      const outcomes = await hear(delivery, () => ({
        event: 'stockRejected',
        note: 'Not all of it was in stock.',
      }));
      const refused = new Set(
        outcomes.filter(({ change }) => change?.state === 'REFUSED').map(({ order }) => order.id),
      );
      await saveShortages(
        delivery.tx,
        delivery.messages.map(({ data }) => data).filter(({ orderId }) => refused.has(orderId)),
      );
    }),
    consumer('payments.opened', async (delivery) => {
      await hear(delivery, () => ({ event: 'paymentOpened', note: null }));
    }),
    consumer('payments.succeeded', async (delivery) => {
      await hear(delivery, () => ({ event: 'paymentSucceeded', note: null }));
    }),
  ];
};
