import type { MessageData, MessageType } from '@bazaar/events';
import { type Consumer, consumer, type Delivery, type Logger } from '@bazaar/service-kit';
import type { Config } from '../config.ts';
import { anonymiseOrders, insertDeparted } from '../data/departures.ts';
import { insertHolds } from '../data/holds.ts';
import { insertRefunds } from '../data/invoices.ts';
import { linesOfOrders, type OrderLineRow } from '../data/order-lines.ts';
import { lockOrders, type OrderRow, saveShortages } from '../data/orders.ts';
import { keepSellers } from '../data/sellers.ts';
import { isMove, type Outcome } from '../domain/evolve.ts';
import { notes } from '../domain/notes.ts';
import { advance, type Happening } from '../operations/advance.ts';
import { issueCreditNotes, issueInvoices } from '../operations/issue-invoices.ts';
import { noteTries, screenPayments, type VelocityPolicy } from '../operations/screen-payments.ts';

type AboutOrder = {
  [Type in MessageType]: MessageData<Type> extends { orderId: string } ? Type : never;
}[MessageType];

type Meaning = Pick<Happening, 'event' | 'note' | 'audience' | 'internalNote'>;
type Locked = { orders: ReadonlyMap<string, OrderRow>; lines: readonly OrderLineRow[] };

const policyOf = (config: Config): VelocityPolicy => ({
  limits: {
    PERSON: config.VELOCITY_TRIES_PER_PERSON,
    CARD: config.VELOCITY_TRIES_PER_CARD,
    ADDRESS: config.VELOCITY_TRIES_PER_ADDRESS,
  },
  windowSeconds: config.VELOCITY_WINDOW_SECONDS,
});

const triesOf = (
  { messages }: Delivery<'payments.succeeded' | 'payments.declined'>,
  { orders }: Locked,
): Parameters<typeof noteTries>[1] =>
  messages.flatMap(({ id, data: { orderId, cardFingerprint: card = null } }) => {
    const order = orders.get(orderId);
    return order ? [{ id, order, card }] : [];
  });

/** What other subgraphs say of orders, and what it means for them. */
export const createConsumers = ({
  clock,
  logger,
  config,
}: {
  clock: () => Date;
  logger: Logger;
  config: Config;
}): Consumer[] => {
  const policy = policyOf(config);

  const lock = async <Type extends AboutOrder>({ messages, tx }: Delivery<Type>): Promise<Locked> => {
    const ids = messages.map(({ data }) => data.orderId);
    // What is told of lines never changes, so reading them waits for no lock: one round trip.
    const [orders, lines] = await Promise.all([lockOrders(tx, ids), linesOfOrders(tx, ids)]);
    return { orders: new Map(orders.map((order) => [order.id, order])), lines };
  };

  const hear = async <Type extends AboutOrder>(
    delivery: Delivery<Type>,
    meaning: (order: OrderRow, data: MessageData<Type>) => Meaning,
    locked?: Locked,
  ): Promise<Outcome<OrderRow>[]> => {
    const { messages, tx, send } = delivery;
    const { orders, lines } = locked ?? (await lock(delivery));
    const happenings = messages.flatMap(({ data }) => {
      const id = data.orderId;
      const order = orders.get(id);
      // Such as after a database was restored to an earlier day.
      if (!order) logger.error({ orderId: id }, 'A message is about an order that is not there.');
      return order ? [{ order, ...meaning(order, data) }] : [];
    });
    const at = clock();
    const outcomes = await advance({ tx, send, at, lines }, happenings);
    const confirmed = outcomes.filter(({ change }) => change?.state === 'CONFIRMED' && isMove(change));
    await issueInvoices(
      { tx, at, issuer: config.INVOICE_ISSUER },
      confirmed.map(({ order }) => order),
      lines,
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
    consumer('users.changed', ({ messages, tx }) => {
      const latest = new Map<string, { id: string; name: string; version: number }>();
      for (const { data } of messages) {
        const { sellerId: id, sellerName: name, version } = data;
        if (id !== null && name != null && (latest.get(id)?.version ?? 0) < version)
          latest.set(id, { id, name, version });
      }
      return keepSellers(tx, [...latest.values()]);
    }),
    consumer('payments.opened', async (delivery) => {
      await hear(delivery, () => ({ event: 'paymentOpened', note: null }));
    }),
    consumer('payments.succeeded', async (delivery) => {
      const locked = await lock(delivery);
      const held = await screenPayments(delivery.tx, triesOf(delivery, locked), policy);
      const outcomes = await hear(
        delivery,
        ({ id }, { amount }) => {
          const reasons = held.get(id);
          return reasons
            ? {
                event: 'paymentSucceededForReview',
                note: notes.paidAndHeld(amount),
                internalNote: notes.heldBecause(reasons, policy.windowSeconds),
                audience: [],
              }
            : { event: 'paymentSucceeded', note: notes.paid(amount), audience: [] };
        },
        locked,
      );
      await insertHolds(
        delivery.tx,
        outcomes.flatMap(({ change, order }) =>
          change?.state === 'ON_HOLD' && isMove(change)
            ? [{ orderId: order.id, since: change.at, reasons: held.get(order.id) ?? [] }]
            : [],
        ),
        config.REVIEW_DEADLINE_SECONDS,
      );
    }),
    consumer('payments.declined', async (delivery) => {
      const locked = await lock(delivery);
      await noteTries(delivery.tx, triesOf(delivery, locked), policy);
      await hear(
        delivery,
        (_, { message }) => ({ event: 'paymentDeclined', note: notes.declined(message), audience: [] }),
        locked,
      );
    }),
    consumer('payments.disputed', async (delivery) => {
      await hear(delivery, (_, data) => ({
        event: 'paymentDisputed',
        note: notes.disputed(['WON', 'LOST', 'CLOSED'].includes(data.status)),
        internalNote: notes.disputedBecause(data),
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
    consumer('users.deleted', async ({ messages, tx }) => {
      await insertDeparted(
        tx,
        messages.map(({ data: { userId, at } }) => ({ userId, at: new Date(at) })),
      );
      await anonymiseOrders(tx);
    }),
  ];
};
