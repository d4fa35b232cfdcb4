import { describe, expect, it } from 'vitest';
import { type Books, findLasting, findProblems } from './promises.ts';
import type { Purchase } from './purchase.ts';

const books = (change: (books: MutableBooks) => void = () => undefined): Books => {
  const all: MutableBooks = {
    orders: [
      { id: 'order_a', state: 'CONFIRMED', customerId: 'ada', key: 'k', total: 100, noted: 0 },
      { id: 'order_b', state: 'EXPIRED', customerId: 'bob', key: 'k', total: 50, noted: 1 },
    ],
    payments: [
      {
        orderId: 'order_a',
        status: 'SUCCEEDED',
        amount: 100,
        received: 100,
        refunded: 0,
        refundsUnderWay: 0,
        told: 1,
      },
      {
        orderId: 'order_b',
        status: 'CANCELLED',
        amount: 50,
        received: 50,
        refunded: 50,
        refundsUnderWay: 0,
        told: 1,
      },
    ],
    reservations: [
      { orderId: 'order_a', state: 'COMMITTED', kept: 2 },
      { orderId: 'order_b', state: 'RELEASED', kept: 1 },
    ],
    stripe: {
      intents: [
        { id: 'pi_a', orderId: 'order_a', status: 'succeeded' },
        { id: 'pi_b', orderId: 'order_b', status: 'succeeded' },
      ],
      charges: [
        { intentId: 'pi_a', amount: 100 },
        { intentId: 'pi_b', amount: 50 },
      ],
      refunds: [{ intentId: 'pi_b', amount: 50 }],
    },
  };
  change(all);
  return all;
};
type MutableBooks = {
  orders: Books['orders'][number][];
  payments: Books['payments'][number][];
  reservations: Books['reservations'][number][];
  stripe: {
    intents: Books['stripe']['intents'][number][];
    charges: Books['stripe']['charges'][number][];
    refunds: Books['stripe']['refunds'][number][];
  };
};

const purchase = (change: Partial<Purchase> = {}): Purchase => ({
  plan: 'pays',
  userId: 'ada',
  checkoutKey: 'k',
  orderId: 'order_a',
  toldPaid: true,
  wronglyDeclined: false,
  toldCancelled: false,
  ...change,
});

describe('the promises', () => {
  it('are kept by books that agree', () => {
    expect(findProblems(books(), [purchase()])).toEqual([]);
  });

  it.each<[string, (books: MutableBooks) => void, RegExp]>([
    [
      'an order without end',
      ({ orders }) => Object.assign(orders[0] ?? {}, { state: 'PENDING' }),
      /still PENDING/,
    ],
    [
      'confirmed, not paid',
      ({ payments }) => Object.assign(payments[0] ?? {}, { status: 'CANCELLED' }),
      /is confirmed, but its payment/,
    ],
    ['confirmed, not taken', ({ reservations }) => reservations.shift(), /its units are none/],
    [
      'expired, still held',
      ({ reservations }) => Object.assign(reservations[1] ?? {}, { state: 'HELD' }),
      /its units are HELD/,
    ],
    [
      'expired, money kept',
      ({ payments }) => Object.assign(payments[1] ?? {}, { refunded: 0 }),
      /50 of its money were kept/,
    ],
    [
      'expired, still to be paid',
      ({ stripe }) => Object.assign(stripe.intents[1] ?? {}, { status: 'requires_payment_method' }),
      /can still be paid/,
    ],
    [
      'a double charge',
      ({ stripe }) => stripe.charges.push({ intentId: 'pi_a', amount: 100 }),
      /charged 2 times/,
    ],
    [
      'a second intent',
      ({ stripe }) => stripe.intents.push({ id: 'pi_c', orderId: 'order_a', status: 'canceled' }),
      /2 payment intents/,
    ],
    [
      'a double refund',
      ({ stripe }) => stripe.refunds.push({ intentId: 'pi_b', amount: 50 }),
      /gave back 100 at Stripe, 50/,
    ],
    [
      'a message with two effects',
      ({ orders }) => Object.assign(orders[1] ?? {}, { noted: 2 }),
      /2 entries in its timeline for 1/,
    ],
    [
      'an unknown intent',
      ({ stripe }) => stripe.intents.push({ id: 'pi_c', orderId: 'order_c', status: 'canceled' }),
      /in no book of ours/,
    ],
    ['a payment of no order', ({ orders }) => orders.pop(), /is no order/],
    [
      'two orders of one checkout',
      ({ orders }) => Object.assign(orders[1] ?? {}, { customerId: 'ada' }),
      /made 2 orders/,
    ],
    ['a lost order', ({ orders }) => orders.shift(), /the order is lost/],
  ])('are broken by %s', (_bug, change, problem) => {
    expect(findProblems(books(change), [purchase()]).join('\n')).toMatch(problem);
  });

  it('hold people to what they were told', () => {
    const told = (change: Partial<Purchase>) => findProblems(books(), [purchase(change)]).join('\n');
    expect(told({ wronglyDeclined: true })).toMatch(/a good card/);
    expect(told({ toldCancelled: true })).toMatch(/called off, but CONFIRMED/);
    // Paid too late, and given back: that is promised too.
    expect(told({ userId: 'bob', orderId: 'order_b' })).toBe('');
  });

  it('tell what waiting cannot mend from what may end yet', () => {
    const twice = books(({ stripe }) => stripe.charges.push({ intentId: 'pi_a', amount: 100 }));
    expect(findLasting(twice, [purchase()])).toEqual(['order order_a was charged 2 times at Stripe']);
    const underWay = books(({ orders }) => Object.assign(orders[0] ?? {}, { state: 'AWAITING_PAYMENT' }));
    expect(findProblems(underWay, [purchase()])).not.toEqual([]);
    expect(findLasting(underWay, [purchase()])).toEqual([]);
  });
});
