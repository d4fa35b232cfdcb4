import type { MessageData } from '@bazaar/events';
import { newId } from '@bazaar/service-kit';
import { insertAttempts } from '../data/attempts.ts';
import { methodsById } from '../data/methods.ts';
import { cancelledAmong, insertPayments, lockOrders } from '../data/payments.ts';
import type { PaymentRow } from '../data/tables.ts';
import { type NewTask, queueTasks } from '../data/tasks.ts';
import { currencyOf } from '../domain/currencies.ts';
import type { PaymentStatus } from '../domain/payment-status.ts';
import type { Unit } from './deps.ts';

type Opening = MessageData<'payments.open'>;

const statusOf = (opening: Opening, cancelled: ReadonlySet<string>): PaymentStatus => {
  if (cancelled.has(opening.orderId)) return 'CANCELLED';
  // Stripe takes no payment of nothing, and there is nothing to take.
  return opening.amount.amount === 0 ? 'SUCCEEDED' : 'OPENING';
};

const tell = ({ send, now }: Unit, payment: PaymentRow): void => {
  const about = { orderId: payment.orderId, paymentId: payment.id };
  if (payment.status === 'CANCELLED') send('payments.cancelled', about);
  if (payment.status !== 'SUCCEEDED') return;
  send('payments.opened', about);
  send('payments.succeeded', {
    ...about,
    amount: { amount: 0, currency: payment.currency },
    at: now.toISOString(),
  });
};

// A saved method is known to Stripe by another id; of a stranger's, Stripe is asked by an id that it does not know.
const stripeMethods = async (
  { tx }: Unit,
  openings: readonly Opening[],
): Promise<(opening: Opening) => string | null> => {
  const wanted = openings.map(({ paymentMethodId }) => paymentMethodId).filter((id) => id !== null);
  const known = wanted.length > 0 ? await methodsById(tx, wanted) : [];
  return ({ paymentMethodId, customerId }) =>
    known.find(
      ({ id, userId, unconfirmedSetup }) =>
        id === paymentMethodId && userId === customerId && unconfirmedSetup === null,
    )?.stripeId ?? paymentMethodId;
};

/** Stores the payments of these orders and queues them for Stripe; an order that has one already keeps it. */
export const openPayments = async (unit: Unit, openings: readonly Opening[]): Promise<void> => {
  const { tx, now, wake } = unit;
  const orderIds = openings.map(({ orderId }) => orderId);
  await lockOrders(tx, orderIds);
  const cancelled = await cancelledAmong(tx, orderIds);
  const byOrder = new Map(openings.map((opening) => [opening.orderId, opening]));
  const opened = await insertPayments(
    tx,
    [...byOrder.values()].map((opening) => ({
      id: newId('payment'),
      orderId: opening.orderId,
      orderNumber: opening.orderNumber,
      customerId: opening.customerId,
      sellerIds: opening.sellerIds,
      amount: opening.amount.amount,
      currency: currencyOf(opening.amount.currency),
      status: statusOf(opening, cancelled),
      expiresAt: new Date(opening.expiresAt),
      createdAt: now,
    })),
  );
  for (const payment of opened) tell(unit, payment);

  const methodOf = await stripeMethods(unit, openings);
  const opening = opened.filter(({ status }) => status === 'OPENING');
  const attempts = opening.flatMap(({ id, orderId, customerId }) => {
    const command = byOrder.get(orderId);
    const method = command ? methodOf(command) : null;
    return method === null
      ? []
      : [{ id: newId('attempt'), paymentId: id, person: customerId, method, createdAt: now }];
  });
  await insertAttempts(
    tx,
    attempts.map((attempt) => ({ ...attempt, status: 'PROCESSING' as const })),
  );
  await queueTasks(tx, [
    ...opening.map(({ id }): NewTask => ({ kind: 'OPEN', paymentId: id, subjectId: id })),
    ...attempts.map(({ id, paymentId }): NewTask => ({ kind: 'CONFIRM', paymentId, subjectId: id })),
  ]);
  if (opening.length > 0) wake();
};
