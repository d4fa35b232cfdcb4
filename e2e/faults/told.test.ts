import { describe, expect, it } from 'vitest';
import { findToldTwice, findUntold, type Hearsay } from './told.ts';

const heard = (change: Partial<Hearsay> = {}): Hearsay => ({
  orders: [
    {
      orderId: 'paid',
      news: 2,
      paid: true,
      confirmed: true,
      buyerId: 'ada',
      cartId: 'cart',
      productIds: ['tea', 'cup'],
    },
    {
      orderId: 'expired',
      news: 1,
      paid: false,
      confirmed: false,
      buyerId: 'bob',
      cartId: 'other',
      productIds: ['tea'],
    },
  ],
  news: new Map([
    ['paid', 2],
    ['expired', 1],
  ]),
  settledOrders: new Set(['paid']),
  openCarts: new Set(['other']),
  bought: new Set(['ada/tea', 'ada/cup']),
  stock: new Map([['blue', 7]]),
  copies: new Map([['carts', new Map([['blue', 7]])]]),
  ...change,
});

describe('what is told of orders and stock', () => {
  it('is what happened', () => {
    expect(findUntold(heard())).toEqual([]);
    expect(findToldTwice(heard())).toEqual([]);
  });

  it('is told once', () => {
    const news = new Map([['paid', 3]]);
    expect(findToldTwice(heard({ news }))).toEqual([
      'order paid was news 2 times, and its buyer was told 3 times',
    ]);
  });

  it.each<[string, Partial<Hearsay>, string]>([
    ['news that never came', { news: new Map([['paid', 2]]) }, 'order expired was news 1 times'],
    ['a cart that keeps what was bought', { settledOrders: new Set() }, 'is paid, and carts does not know'],
    ['a cart that stays open', { openCarts: new Set(['cart']) }, 'its cart is still open'],
    ['a buyer who may not review', { bought: new Set(['ada/tea']) }, 'reviews does not know of 1 products'],
    ['an old stock', { copies: new Map([['carts', new Map([['blue', 6]])]]) }, 'carts has another stock'],
    ['a stock that was never told', { copies: new Map([['products', new Map()]]) }, 'such as blue'],
  ])('finds %s', (_, change, problem) => {
    expect(findUntold(heard(change))).toEqual([expect.stringContaining(problem)]);
  });
});
