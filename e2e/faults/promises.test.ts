import { describe, expect, it } from 'vitest';
import { newPurchase, type Purchase } from './plans.ts';
import { type Books, findLasting, findProblems, type OrderBook } from './promises.ts';

const order = (said: Pick<OrderBook, 'id' | 'state' | 'customerId' | 'total' | 'noted'>): OrderBook => ({
  key: 'k',
  stayed: 0,
  returnsPaid: 0,
  returnsWorth: 0,
  toldRefunded: 0,
  restCancelled: 0,
  restWorth: 0,
  unitsOut: 2,
  ...said,
});

const books = (change: (books: MutableBooks) => void = () => undefined): Books => {
  const all: MutableBooks = {
    orders: [
      order({ id: 'order_a', state: 'CONFIRMED', customerId: 'ada', total: 100, noted: 0 }),
      order({ id: 'order_b', state: 'EXPIRED', customerId: 'bob', total: 50, noted: 1 }),
    ],
    payments: [
      {
        orderId: 'order_a',
        status: 'SUCCEEDED',
        amount: 100,
        received: 100,
        refunded: 0,
        refundsUnderWay: 0,
        refundsDone: 0,
        told: 1,
      },
      {
        orderId: 'order_b',
        status: 'CANCELLED',
        amount: 50,
        received: 50,
        refunded: 50,
        refundsUnderWay: 0,
        refundsDone: 1,
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
  ...newPurchase({ plan: 'pays', userId: 'ada', checkoutKey: 'k' }),
  orderId: 'order_a',
  toldPaid: true,
  ...change,
});

// Two units of order_a arrived; one came back for 40 and is on sale again.
const sentBack = ({ orders, payments, reservations, stripe }: MutableBooks): void => {
  // It was asked for, granted and paid: three entries that moved the order nowhere, the last of them told by payments.
  const back = { returnsPaid: 1, returnsWorth: 40, toldRefunded: 40, unitsOut: 1 };
  Object.assign(orders[0] ?? {}, { state: 'DELIVERED', noted: 3, stayed: 2, ...back });
  Object.assign(payments[0] ?? {}, { status: 'PARTIALLY_REFUNDED', refunded: 40, refundsDone: 1 });
  Object.assign(reservations[0] ?? {}, { kept: 1 });
  stripe.refunds.push({ intentId: 'pi_a', amount: 40 });
};

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
      /is CONFIRMED, but its payment/,
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

  it('are kept by what was sent, and in part sent back', () => {
    const told = purchase({ plan: 'sendsBackAPart', toldSent: true, toldReturned: 1 });
    expect(findProblems(books(sentBack), [told])).toEqual([]);
  });

  it.each<[string, (books: MutableBooks) => void, RegExp]>([
    [
      'goods that came back without their money',
      ({ payments, stripe }) => {
        Object.assign(payments[0] ?? {}, { status: 'SUCCEEDED', refunded: 0, refundsDone: 0 });
        stripe.refunds.pop();
      },
      /0 refunds for 1 reasons/,
    ],
    [
      'money that went back twice',
      ({ payments }) => Object.assign(payments[0] ?? {}, { refunded: 80, refundsDone: 2 }),
      /2 refunds for 1 reasons/,
    ],
    [
      'another amount than was promised',
      ({ orders }) => Object.assign(orders[0] ?? {}, { returnsWorth: 39 }),
      /has had 40 back for returns of 39 and a rest of 0/,
    ],
    [
      'money that orders was not told of',
      ({ orders }) => Object.assign(orders[0] ?? {}, { toldRefunded: 0 }),
      /40 back, and knows of 0/,
    ],
    [
      'goods that are not on sale again',
      ({ reservations }) => Object.assign(reservations[0] ?? {}, { kept: 2 }),
      /1 units out, and inventory says 2/,
    ],
    [
      'a rest that was paid for in full, though one unit of it was called off',
      ({ orders }) =>
        Object.assign(orders[0] ?? {}, { returnsPaid: 0, returnsWorth: 0, restCancelled: 1, restWorth: 20 }),
      /has had 40 back for returns of 0 and a rest of 20/,
    ],
    [
      'a return noted twice',
      ({ orders }) => Object.assign(orders[0] ?? {}, { noted: 4 }),
      /4 entries in its timeline for 3/,
    ],
  ])('are broken by %s', (_bug, change, problem) => {
    const broken = books((all) => {
      sentBack(all);
      change(all);
    });
    expect(findProblems(broken, [purchase()]).join('\n')).toMatch(problem);
  });

  it('hold people to what they were told', () => {
    const told = (change: Partial<Purchase>) => findProblems(books(), [purchase(change)]).join('\n');
    expect(told({ wronglyDeclined: true })).toMatch(/a good card/);
    expect(told({ toldCancelled: true })).toMatch(/called off, but CONFIRMED/);
    expect(told({ toldSent: true })).toMatch(/sent, but CONFIRMED/);
    expect(told({ toldReturned: 1 })).toMatch(/1 returns were granted, 0 are in the books/);
    expect(told({ toldRestCancelled: true })).toMatch(/the rest was called off, and was not/);
    const late = purchase({ userId: 'bob', orderId: 'order_b', toldReleased: true });
    expect(findProblems(books(), [late]).join()).toMatch(/released, but EXPIRED/);
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
