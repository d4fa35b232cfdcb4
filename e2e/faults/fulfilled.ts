import type { OrderBook, PaymentBook, ReservationBook } from './promises.ts';

/** Where an order stands that was paid and not called off: at rest, unless somebody sends it, or sends it back. */
export const fulfilled: ReadonlySet<string> = new Set([
  'CONFIRMED',
  'PROCESSING',
  'SHIPPED',
  'DELIVERED',
  'RETURNED',
]);

// A rest's worth is known to a cent a line.
const mostLines = 2;

/** Says what is not as it should be with an order that was paid and not called off: its money, its units, and what of them came back. */
export const aboutFulfilled = (
  order: OrderBook,
  payment: PaymentBook | undefined,
  reservation: ReservationBook | undefined,
): string[] => {
  const { state, total, returnsPaid, returnsWorth, restCancelled, restWorth, toldRefunded, unitsOut } = order;
  const { received = 0, refunded = 0, refundsDone = 0, refundsUnderWay = 0 } = payment ?? {};
  const paid = refunded === 0 ? 'SUCCEEDED' : refunded === received ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  const owed = returnsPaid + (restCancelled > 0 ? 1 : 0);
  const held = reservation?.state ?? 'none';
  return [
    ...(payment?.status === paid && received === total
      ? []
      : [`is ${state}, but its payment is ${payment?.status ?? 'none'} with ${received} of ${total}`]),
    ...(refundsUnderWay > 0 ? ['has a refund that does not end'] : []),
    ...(refundsDone === owed ? [] : [`has had ${refundsDone} refunds for ${owed} reasons`]),
    ...(Math.abs(refunded - returnsWorth - restWorth) <= (restCancelled > 0 ? mostLines : 0)
      ? []
      : [`has had ${refunded} back for returns of ${returnsWorth} and a rest of ${restWorth}`]),
    ...(toldRefunded === refunded ? [] : [`has had ${refunded} back, and knows of ${toldRefunded}`]),
    ...(held === 'COMMITTED' ? [] : [`is ${state}, but its units are ${held}`]),
    ...(held !== 'COMMITTED' || reservation?.kept === unitsOut
      ? []
      : [`has ${unitsOut} units out, and inventory says ${reservation?.kept ?? 0}`]),
  ];
};
