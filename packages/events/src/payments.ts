import { z } from 'zod';
import { define } from './define.ts';
import { id, instant, money } from './fields.ts';

/** Stripe's name of the card, the same whoever pays with it; null or absent for what is no card. Never a card number. */
const cardFingerprint = z.string().nullish();

const entity = (data: { orderId: string }): string => data.orderId;

/** Commands to payments, and what it says. */
export const paymentMessages = {
  /** Open a payment for an order. Carries who may see it, so that payments authorises by itself. */
  'payments.open': define({
    version: 1,
    data: z.object({
      orderId: id,
      orderNumber: z.string(),
      customerId: id,
      sellerIds: z.array(id),
      amount: money,
      /** Confirm at once with this: a saved method's id or a Stripe token. */
      paymentMethodId: z.string().nullable(),
      /** After this it will be cancelled. */
      expiresAt: instant,
    }),
    entity,
  }),
  /** The payment can be paid. */
  'payments.opened': define({ version: 1, data: z.object({ orderId: id, paymentId: id }), entity }),
  /** A try was declined; the payment can be tried again. */
  'payments.declined': define({
    version: 2,
    data: z.object({
      orderId: id,
      paymentId: id,
      code: z.string(),
      message: z.string(),
      cardFingerprint,
    }),
    entity,
  }),
  /** The money is there. */
  'payments.succeeded': define({
    version: 2,
    data: z.object({ orderId: id, paymentId: id, amount: money, at: instant, cardFingerprint }),
    entity,
  }),
  /** Do not take money any more. Cancelling what is cancelled is success; money already taken is refunded. */
  'payments.cancel': define({ version: 1, data: z.object({ orderId: id, reason: z.string() }), entity }),
  'payments.cancelled': define({ version: 1, data: z.object({ orderId: id, paymentId: id }), entity }),
  /** Give money back. `refundKey` makes it happen once. */
  'payments.refund': define({
    version: 1,
    data: z.object({
      orderId: id,
      refundKey: z.string().min(1),
      /** All that is left when null. */
      amount: money.nullable(),
      reason: z.string(),
    }),
    entity,
  }),
  /** A bank asks about a payment for its cardholder, or takes the money back, or has decided. */
  'payments.disputed': define({
    version: 1,
    data: z.object({
      orderId: id,
      paymentId: id,
      disputeId: id,
      /** INQUIRY takes no money; CLOSED ends one that never did. */
      status: z.enum(['INQUIRY', 'NEEDS_RESPONSE', 'UNDER_REVIEW', 'WON', 'LOST', 'CLOSED']),
      amount: money,
      /** Stripe's word for it, such as fraudulent. */
      reason: z.string(),
    }),
    entity,
  }),
  /** Money went back. */
  'payments.refunded': define({
    version: 1,
    data: z.object({
      orderId: id,
      paymentId: id,
      refundId: id,
      amount: money,
      refundedInAll: money,
      full: z.boolean(),
    }),
    entity,
  }),
};
