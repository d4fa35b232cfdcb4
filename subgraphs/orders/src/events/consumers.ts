import type { MessageData, MessageType } from '@bazaar/events';
import { type Consumer, consumer, type Delivery, type Logger } from '@bazaar/service-kit';
import { lockOrders, type OrderRow, saveShortages } from '../data/orders.ts';
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
  ): Promise<void> => {
    const ids = messages.map(({ data }) => data.orderId);
    const orders = new Map((await lockOrders(tx, ids)).map((order) => [order.id, order]));
    const happenings = ids.flatMap((id) => {
      const order = orders.get(id);
      // Such as after a database was restored to an earlier day.
      if (!order) logger.error({ orderId: id }, 'A message is about an order that is not there.');
      return order ? [{ order, ...meaning(order) }] : [];
    });
    await advance({ tx, send, at: clock() }, happenings);
  };

  return [
    consumer('inventory.reserved', (delivery) =>
      hear(delivery, ({ total }) => ({
        event: total > 0 ? 'stockReserved' : 'stockReservedForFree',
        note: total > 0 ? null : 'Nothing is to be paid.',
      })),
    ),
    consumer('inventory.rejected', async (delivery) => {
      await saveShortages(
        delivery.tx,
        delivery.messages.map(({ data: { orderId, shortages } }) => ({ orderId, shortages })),
      );
      await hear(delivery, () => ({ event: 'stockRejected', note: 'Not all of it was in stock.' }));
    }),
    consumer('payments.opened', (delivery) => hear(delivery, () => ({ event: 'paymentOpened', note: null }))),
    consumer('payments.succeeded', (delivery) =>
      hear(delivery, () => ({ event: 'paymentSucceeded', note: null })),
    ),
  ];
};
