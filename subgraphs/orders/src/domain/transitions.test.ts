import { describe, expect, test } from 'vitest';
import { evolve } from './evolve.ts';
import { type State, states } from './state.ts';
import { type OrderEvent, orderEvents } from './transitions.ts';

// state → event → where it leads and what follows; `!` is a refusal, `+` a new version of the same standing, what is missing has no effect.
const expected: Record<State, Partial<Record<OrderEvent, string>>> = {
  PENDING: {
    stockReserved: 'PENDING openPayment',
    stockReservedForFree: 'CONFIRMED commitStock',
    stockRejected: 'REFUSED',
    paymentOpened: 'AWAITING_PAYMENT',
    paymentDeclined: '+',
    paymentSucceeded: 'CONFIRMED commitStock',
    deadlinePassed: 'EXPIRED releaseStock cancelPayment',
    cancelled: 'CANCELLED releaseStock cancelPayment',
    partShipped: '!',
    allShipped: '!',
    partDelivered: '!',
    allDelivered: '!',
    moneyReturned: '+',
    restCancelledInTransit: '!',
    restCancelledDelivered: '!',
    restCancelledReturned: '!',
    returnRequested: '!',
    returnRejected: '!',
    partReturned: '!',
    allReturned: '!',
  },
  AWAITING_PAYMENT: {
    paymentDeclined: '+',
    paymentSucceeded: 'CONFIRMED commitStock',
    deadlinePassed: 'EXPIRED releaseStock cancelPayment',
    cancelled: 'CANCELLED releaseStock cancelPayment',
    partShipped: '!',
    allShipped: '!',
    partDelivered: '!',
    allDelivered: '!',
    moneyReturned: '+',
    restCancelledInTransit: '!',
    restCancelledDelivered: '!',
    restCancelledReturned: '!',
    returnRequested: '!',
    returnRejected: '!',
    partReturned: '!',
    allReturned: '!',
  },
  CONFIRMED: {
    cancelled: 'CANCELLED refundPayment restock',
    partShipped: 'PROCESSING',
    allShipped: 'SHIPPED',
    partDelivered: '!',
    allDelivered: '!',
    moneyReturned: '+',
    restCancelledInTransit: '!',
    restCancelledDelivered: '!',
    restCancelledReturned: '!',
    returnRequested: '!',
    returnRejected: '!',
    partReturned: '!',
    allReturned: '!',
  },
  PROCESSING: {
    cancelled: '!',
    partShipped: '+',
    partDelivered: '+',
    allShipped: 'SHIPPED',
    allDelivered: '!',
    moneyReturned: '+',
    returnRequested: '+',
    returnRejected: '+',
    partReturned: '+ refundPart restockPart',
    restCancelledInTransit: 'SHIPPED refundPart restockPart',
    restCancelledDelivered: 'DELIVERED refundPart restockPart',
    restCancelledReturned: 'RETURNED refundPart restockPart',
    allReturned: '!',
  },
  SHIPPED: {
    cancelled: '!',
    partShipped: '!',
    allShipped: '!',
    partDelivered: '+',
    allDelivered: 'DELIVERED',
    moneyReturned: '+',
    returnRequested: '+',
    returnRejected: '+',
    partReturned: '+ refundPart restockPart',
    restCancelledInTransit: '!',
    restCancelledDelivered: '!',
    restCancelledReturned: '!',
    allReturned: '!',
  },
  DELIVERED: {
    cancelled: '!',
    partShipped: '!',
    allShipped: '!',
    partDelivered: '!',
    allDelivered: '!',
    moneyReturned: '+',
    returnRequested: '+',
    returnRejected: '+',
    partReturned: '+ refundPart restockPart',
    restCancelledInTransit: '!',
    restCancelledDelivered: '!',
    restCancelledReturned: '!',
    allReturned: 'RETURNED refundPart restockPart',
  },
  RETURNED: {
    moneyReturned: '+',
    cancelled: '!',
    partShipped: '!',
    allShipped: '!',
    partDelivered: '!',
    allDelivered: '!',
    restCancelledInTransit: '!',
    restCancelledDelivered: '!',
    restCancelledReturned: '!',
    returnRequested: '!',
    returnRejected: '!',
    partReturned: '!',
    allReturned: '!',
  },
  CANCELLED: {
    stockReserved: 'CANCELLED releaseStock',
    stockReservedForFree: 'CANCELLED releaseStock',
    stockRejected: 'CANCELLED releaseStock',
    paymentOpened: 'CANCELLED cancelPayment',
    paymentSucceeded: 'CANCELLED refundLatePayment',
    cancelled: '!',
    partShipped: '!',
    allShipped: '!',
    partDelivered: '!',
    allDelivered: '!',
    moneyReturned: '+',
    restCancelledInTransit: '!',
    restCancelledDelivered: '!',
    restCancelledReturned: '!',
    returnRequested: '!',
    returnRejected: '!',
    partReturned: '!',
    allReturned: '!',
  },
  EXPIRED: {
    stockReserved: 'EXPIRED releaseStock',
    stockReservedForFree: 'EXPIRED releaseStock',
    stockRejected: 'EXPIRED releaseStock',
    paymentOpened: 'EXPIRED cancelPayment',
    paymentSucceeded: 'EXPIRED refundLatePayment',
    cancelled: '!',
    partShipped: '!',
    allShipped: '!',
    partDelivered: '!',
    allDelivered: '!',
    moneyReturned: '+',
    restCancelledInTransit: '!',
    restCancelledDelivered: '!',
    restCancelledReturned: '!',
    returnRequested: '!',
    returnRejected: '!',
    partReturned: '!',
    allReturned: '!',
  },
  REFUSED: {
    stockReserved: 'REFUSED releaseStock',
    stockReservedForFree: 'REFUSED releaseStock',
    stockRejected: 'REFUSED releaseStock',
    paymentOpened: 'REFUSED cancelPayment',
    paymentSucceeded: 'REFUSED refundLatePayment',
    cancelled: '!',
    partShipped: '!',
    allShipped: '!',
    partDelivered: '!',
    allDelivered: '!',
    moneyReturned: '+',
    restCancelledInTransit: '!',
    restCancelledDelivered: '!',
    restCancelledReturned: '!',
    returnRequested: '!',
    returnRejected: '!',
    partReturned: '!',
    allReturned: '!',
  },
};

const reason = { at: new Date('2026-11-20T10:00:00.000Z'), note: 'Why.', audience: null };

describe.each(states)('an order that is %s', (state) => {
  test.each(orderEvents)('on %s', (event) => {
    const given = { state, version: 4 };
    const { order, change, commands, refused } = evolve(given, event, reason);
    const what = expected[state][event] ?? state;
    const grown = order.state === state && order.version === 5;
    expect(refused ? '!' : [grown ? '+' : order.state, ...commands].join(' ')).toBe(what);
    if (order.state === state && !grown) {
      expect(order).toEqual(given);
      expect(change).toBeNull();
    } else {
      expect(order.version).toBe(5);
      expect(change).toEqual({ version: 5, state: order.state, previousState: state, ...reason });
    }
  });
});

test('an order that was refused or died never comes back to life', () => {
  for (const state of ['CANCELLED', 'EXPIRED', 'REFUSED'] as const)
    for (const event of orderEvents)
      expect(evolve({ state, version: 1 }, event, reason).order.state).toBe(state);
});
