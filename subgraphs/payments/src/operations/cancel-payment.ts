import { lockOrders, lockPaymentOfOrder, rememberCancelled, updatePayment } from '../data/payments.ts';
import { queueTasks } from '../data/tasks.ts';
import { isOpen, nextStatus } from '../domain/payment-status.ts';
import type { Unit } from './deps.ts';
import { requestRefund } from './request-refund.ts';

/**
 * Takes no more money for an order. From here on nobody can pay; Stripe is told by the queue, and money that arrives all the same goes back.
 * `payments.cancelled` follows when Stripe knows, at once when there is nothing to tell it.
 */
export const cancelPayment = async (
  unit: Unit,
  { orderId, reason }: { orderId: string; reason: string },
): Promise<void> => {
  const { tx, send, wake } = unit;
  await lockOrders(tx, [orderId]);
  const payment = await lockPaymentOfOrder(tx, orderId);
  if (!payment) return rememberCancelled(tx, orderId);
  if (isOpen(payment.status)) {
    await updatePayment(tx, payment.id, { status: nextStatus(payment.status, 'cancelled') });
    await queueTasks(tx, [{ kind: 'CANCEL', paymentId: payment.id, subjectId: payment.id }]);
    return wake();
  }
  // Nothing is left to give back when it has been refunded: that is success too.
  await requestRefund(unit, payment, { amount: null, reason, refundKey: `cancel:${payment.id}` });
  send('payments.cancelled', { orderId, paymentId: payment.id });
};
