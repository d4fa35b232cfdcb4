import type { MessageData } from '@bazaar/events';
import type { Logger } from '@bazaar/service-kit';
import { lockPaymentOfOrder } from '../data/payments.ts';
import { refundsOf } from '../data/refunds.ts';
import { isOpen } from '../domain/payment-status.ts';
import { refundable } from '../domain/refunds.ts';
import type { Unit } from './deps.ts';
import { requestRefund } from './request-refund.ts';

/**
 * Gives money of an order back, as the orders service commands. Never more than is left: what was given back meanwhile is given back.
 * Throws, so that the command is delivered again, while the payment is not decided.
 */
export const refundOrder = async (
  unit: Unit,
  command: MessageData<'payments.refund'>,
  logger: Logger,
): Promise<void> => {
  const { orderId, refundKey, amount, reason } = command;
  const payment = await lockPaymentOfOrder(unit.tx, orderId);
  if (!payment || isOpen(payment.status)) throw new Error(`There is no money yet of the order ${orderId}`);
  if (amount && amount.currency !== payment.currency)
    throw new Error(`The order ${orderId} was paid in ${payment.currency}, not in ${amount.currency}`);
  const left = refundable({
    received: payment.received,
    disputed: payment.disputed,
    refunds: await refundsOf(unit.tx, [payment.id]),
  });
  const asked = amount === null ? null : Math.min(amount.amount, left);
  if (left === 0 || asked === 0 || (amount !== null && amount.amount > left))
    logger.warn({ orderId, refundKey, amount, left }, 'Less money is left than is to be given back.');
  if (left === 0 || asked === 0) return;
  await requestRefund(unit, payment, { amount: asked, reason, refundKey: `order:${orderId}:${refundKey}` });
};
