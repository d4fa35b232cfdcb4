import type { News } from './notification.ts';

/** Where an order stands. */
export type OrderStatus =
  | 'PENDING'
  | 'AWAITING_PAYMENT'
  | 'ON_HOLD'
  | 'CONFIRMED'
  | 'PROCESSING'
  | 'SHIPPED'
  | 'DELIVERED'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'RETURNED';

/** A step of an order. */
export type OrderStep = {
  orderId: string;
  number: string;
  status: OrderStatus;
  /** Was it refused for want of stock? Then it never was an order. */
  refused: boolean;
  customerId: string | null;
};

// Null where there is nothing to tell: an order that is only just being placed.
const wordings: Readonly<Record<OrderStatus, { title: string; body: string } | null>> = {
  PENDING: null,
  AWAITING_PAYMENT: {
    title: 'waits for your payment',
    body: 'It is kept for you until it is paid, for a limited time.',
  },
  ON_HOLD: {
    title: 'is paid',
    body: 'The payment has arrived. The order is checked before it is packed; there is nothing to do.',
  },
  CONFIRMED: { title: 'is confirmed', body: 'The payment has arrived. Thank you for shopping with us.' },
  PROCESSING: { title: 'is being packed', body: 'It is on its way to you soon.' },
  SHIPPED: { title: 'is on its way', body: 'All of it has been handed to the carrier.' },
  DELIVERED: { title: 'has been delivered', body: 'We hope that you like it.' },
  CANCELLED: { title: 'was cancelled', body: 'Whatever has been paid is paid back.' },
  EXPIRED: { title: 'has expired', body: 'It was not paid in time. What it held is for sale again.' },
  RETURNED: { title: 'has been returned', body: 'What came back has been received.' },
};

/** What a step of an order is to its buyer; null when it is no news. `at` is when it happened. */
export const orderNews = (step: OrderStep, at: Date): News | null => {
  const wording = wordings[step.status];
  if (wording === null || step.refused || step.customerId === null) return null;
  return {
    userId: step.customerId,
    kind: 'ORDER_STATUS',
    title: `Order ${step.number} ${wording.title}`,
    body: wording.body,
    at,
    orderId: step.orderId,
    variantId: null,
    reviewId: null,
  };
};
