import { describe, expect, it } from 'vitest';
import {
  isOpen,
  nextStatus,
  PAYMENT_EVENTS,
  PAYMENT_STATUSES,
  type PaymentEvent,
  type PaymentStatus,
} from './payment-status.ts';

const expected: Record<PaymentStatus, Partial<Record<PaymentEvent, PaymentStatus>>> = {
  OPENING: {
    methodRequired: 'REQUIRES_PAYMENT',
    actionRequired: 'REQUIRES_ACTION',
    processing: 'PROCESSING',
    paid: 'SUCCEEDED',
    refused: 'FAILED',
    cancelled: 'CANCELLED',
  },
  REQUIRES_PAYMENT: {
    actionRequired: 'REQUIRES_ACTION',
    processing: 'PROCESSING',
    paid: 'SUCCEEDED',
    cancelled: 'CANCELLED',
  },
  REQUIRES_ACTION: {
    methodRequired: 'REQUIRES_PAYMENT',
    processing: 'PROCESSING',
    paid: 'SUCCEEDED',
    cancelled: 'CANCELLED',
  },
  PROCESSING: {
    methodRequired: 'REQUIRES_PAYMENT',
    actionRequired: 'REQUIRES_ACTION',
    paid: 'SUCCEEDED',
    cancelled: 'CANCELLED',
  },
  SUCCEEDED: { refundedInPart: 'PARTIALLY_REFUNDED', refundedInFull: 'REFUNDED' },
  PARTIALLY_REFUNDED: { refundedInFull: 'REFUNDED', refundsReturned: 'SUCCEEDED' },
  REFUNDED: { refundedInPart: 'PARTIALLY_REFUNDED', refundsReturned: 'SUCCEEDED' },
  FAILED: {},
  CANCELLED: {},
};

describe('a payment', () => {
  const pairs = PAYMENT_STATUSES.flatMap((status) => PAYMENT_EVENTS.map((event) => [status, event] as const));

  it.each(pairs)('that is %s and hears %s goes where the table says or stays', (status, event) => {
    expect(nextStatus(status, event)).toBe(expected[status][event] ?? status);
  });

  it('that is decided never becomes undecided again', () => {
    for (const [status, event] of pairs)
      if (!isOpen(status)) expect(isOpen(nextStatus(status, event))).toBe(false);
  });
});
