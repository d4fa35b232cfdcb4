import type { MessageData, MessageType } from '@bazaar/events';
import { type Consumer, consumer, type Delivery, type Logger } from '@bazaar/service-kit';
import { insertRefunds } from '../data/invoices.ts';
import { lockOrders, type OrderRow, saveShortages } from '../data/orders.ts';
import { isMove, type Outcome } from '../domain/evolve.ts';
import { notes } from '../domain/notes.ts';
import { advance, type Happening } from '../operations/advance.ts';
import { issueCreditNotes, issueInvoices } from '../operations/issue-invoices.ts';

type AboutOrder = {
  [Type in MessageType]: MessageData<Type> extends { orderId: string } ? Type : never;
}[MessageType];

type Meaning = Pick<Happening, 'event' | 'note' | 'audience'>;

/** What other subgraphs say of orders, and what it means for them. */
export const createConsumers = ({
  clock,
  logger,
  issuer,
}: {
  clock: () => Date;
  logger: Logger;
  /** Who issues invoices, line by line. */
  issuer: readonly string[];
}): Consumer[] => {
  const hear = async <Type extends AboutOrder>(
    { messages, tx, send }: Delivery<Type>,
    meaning: (order: OrderRow, data: MessageData<Type>) => Meaning,
  ): Promise<Outcome<OrderRow>[]> => {
    const ids = messages.map(({ data }) => data.orderId);
    const orders = new Map((await lockOrders(tx, ids)).map((order) => [order.id, order]));
    const happenings = messages.flatMap(({ data }) => {
      const id = data.orderId;
      const order = orders.get(id);
      // Such as after a database was restored to an earlier day.
      if (!order) logger.error({ orderId: id }, 'A message is about an order that is not there.');
      return order ? [{ order, ...meaning(order, data) }] : [];
    });
    const at = clock();
    const outcomes = await advance({ tx, send, at }, happenings);
    const confirmed = outcomes.filter(({ change }) => change?.state === 'CONFIRMED' && isMove(change));
    await issueInvoices(
      { tx, at, issuer },
      confirmed.map(({ order }) => order),
    );
    return outcomes;
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
      await hear(delivery, (_, { amount }) => ({
        event: 'paymentSucceeded',
        note: notes.paid(amount),
        audience: [],
      }));
    }),
    consumer('payments.declined', async (delivery) => {
      await hear(delivery, (_, { message }) => ({
        event: 'paymentDeclined',
        note: notes.declined(message),
        audience: [],
      }));
    }),
    consumer('payments.refunded', async (delivery) => {
      const outcomes = await hear(delivery, (_, { amount }) => ({
        event: 'moneyReturned',
        note: notes.moneyReturned(amount),
        audience: [],
      }));
      const known = [...new Set(outcomes.map(({ order }) => order.id))];
      await insertRefunds(
        delivery.tx,
        delivery.messages
          .filter(({ data }) => known.includes(data.orderId))
          .map(({ data: { refundId, orderId, amount }, time }) => ({
            id: refundId,
            orderId,
            amount: amount.amount,
            at: new Date(time),
          })),
      );
      await issueCreditNotes(delivery.tx, clock(), known);
    }),
  ];
};
