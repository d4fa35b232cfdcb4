import type { Connection } from '@bazaar/service-kit';
import type { AttemptRow, DisputeRow, MethodRow, PaymentRow, RefundRow } from './data/tables.ts';
import type { Failure } from './domain/intent.ts';
import type { PaymentStatus } from './domain/payment-status.ts';

/** A payment that Stripe knows; before that nobody sees it. */
export type PaymentMapper = PaymentRow & { status: Exclude<PaymentStatus, 'OPENING'> };
export type PaymentAttemptMapper = AttemptRow;
export type PaymentFailureMapper = Failure;
export type RefundMapper = RefundRow;
export type DisputeMapper = DisputeRow;
export type DisputeConnectionMapper = Connection<DisputeRow>;
export type PaymentMethodMapper = MethodRow;
/** People and orders are others' entities: an id is all that is known of them. */
export type OrderMapper = { id: string };
export type UserMapper = { id: string };

/** The payment as people may see it; null while it is being opened. */
export const openedPayment = (payment: PaymentRow): PaymentMapper | null => {
  const { status } = payment;
  return status === 'OPENING' ? null : { ...payment, status };
};
