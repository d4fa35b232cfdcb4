import { type Consumer, consumer } from '@bazaar/service-kit';
import { forgetPeople } from '../data/departures.ts';
import { cancelPayment } from '../operations/cancel-payment.ts';
import { type Deps, unitOf } from '../operations/deps.ts';
import { openPayments } from '../operations/open-payments.ts';
import { refundOrder } from '../operations/refund-order.ts';

// Every batch locks in the order of order ids.
const byOrder = (a: { orderId: string }, b: { orderId: string }): number => (a.orderId < b.orderId ? -1 : 1);

/** The commands that payments obeys. */
export const createConsumers = (deps: Deps): Consumer[] => [
  consumer('payments.open', (delivery) =>
    openPayments(
      unitOf(deps, delivery),
      delivery.messages.map(({ data }) => data),
    ),
  ),
  consumer('payments.cancel', async (delivery) => {
    const commands = delivery.messages.map(({ data }) => data).sort(byOrder);
    for (const command of commands) await cancelPayment(unitOf(deps, delivery), command);
  }),
  consumer('payments.refund', async (delivery) => {
    const commands = delivery.messages.map(({ data }) => data).sort(byOrder);
    for (const command of commands) await refundOrder(unitOf(deps, delivery), command, deps.logger);
  }),
  consumer('users.deleted', async ({ messages, tx }) => {
    await forgetPeople(
      tx,
      messages.map(({ data }) => data.userId),
    );
  }),
];
