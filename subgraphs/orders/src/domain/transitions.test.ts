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
    paymentSucceeded: 'CONFIRMED commitStock',
    deadlinePassed: 'EXPIRED releaseStock cancelPayment',
    cancelled: 'CANCELLED releaseStock cancelPayment',
    partShipped: '!',
    allShipped: '!',
    partDelivered: '!',
    allDelivered: '!',
  },
  AWAITING_PAYMENT: {
    paymentSucceeded: 'CONFIRMED commitStock',
    deadlinePassed: 'EXPIRED releaseStock cancelPayment',
    cancelled: 'CANCELLED releaseStock cancelPayment',
    partShipped: '!',
    allShipped: '!',
    partDelivered: '!',
    allDelivered: '!',
  },
  CONFIRMED: {
    cancelled: 'CANCELLED refundPayment restock',
    partShipped: 'PROCESSING',
    allShipped: 'SHIPPED',
    partDelivered: '!',
    allDelivered: '!',
  },
  PROCESSING: {
    cancelled: '!',
    partShipped: '+',
    partDelivered: '+',
    allShipped: 'SHIPPED',
    allDelivered: '!',
  },
  SHIPPED: {
    cancelled: '!',
    partShipped: '!',
    allShipped: '!',
    partDelivered: '+',
    allDelivered: 'DELIVERED',
  },
  DELIVERED: {
    cancelled: '!',
    partShipped: '!',
    allShipped: '!',
    partDelivered: '!',
    allDelivered: '!',
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
  },
};

const at = new Date('2026-11-20T10:00:00.000Z');

describe.each(states)('an order that is %s', (state) => {
  test.each(orderEvents)('on %s', (event) => {
    const given = { state, version: 4 };
    const { order, change, commands, refused } = evolve(given, event, { at, note: 'Why.' });
    const what = expected[state][event] ?? state;
    const grown = order.state === state && order.version === 5;
    expect(refused ? '!' : grown ? '+' : [order.state, ...commands].join(' ')).toBe(what);
    if (order.state === state) {
      expect(order).toEqual({ state, version: grown ? 5 : 4 });
      expect(change).toBeNull();
    } else {
      expect(order.version).toBe(5);
      expect(change).toEqual({ version: 5, state: order.state, previousState: state, at, note: 'Why.' });
    }
  });
});

test('an order that was refused or died never comes back to life', () => {
  for (const state of ['CANCELLED', 'EXPIRED', 'REFUSED'] as const)
    for (const event of orderEvents)
      expect(evolve({ state, version: 1 }, event, { at, note: null }).order.state).toBe(state);
});
