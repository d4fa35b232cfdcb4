import { describe, expect, test } from 'vitest';
import { handlingOf, linesInView, viewOf } from './viewer.ts';

const order = { customerId: 'user_buyer', sellerIds: ['seller_a', 'seller_b'] };
const nobody = { userId: null, sellerId: null, roles: [] };
const person = (userId: string, roles = ['CUSTOMER'], sellerId: string | null = null) => ({
  userId,
  sellerId,
  roles,
});

describe('an order is seen', () => {
  test('whole by its buyer, even one who sells part of it', () => {
    expect(viewOf(order, person('user_buyer'))).toEqual({ kind: 'whole' });
    expect(viewOf(order, person('user_buyer', ['CUSTOMER', 'SELLER'], 'seller_a'))).toEqual({
      kind: 'whole',
    });
  });

  test('whole by admins', () => {
    expect(viewOf(order, person('user_x', ['ADMIN']))).toEqual({ kind: 'whole' });
  });

  test('in part by the sellers of its lines', () => {
    const view = viewOf(order, person('user_x', ['SELLER'], 'seller_b'));
    expect(view).toEqual({ kind: 'seller', sellerId: 'seller_b' });
    expect(linesInView([{ sellerId: 'seller_a' }, { sellerId: 'seller_b' }], view)).toEqual([
      { sellerId: 'seller_b' },
    ]);
  });

  test('by nobody else', () => {
    const none = { kind: 'none' };
    expect(viewOf(order, nobody)).toEqual(none);
    expect(viewOf(order, person('user_x'))).toEqual(none);
    expect(viewOf(order, person('user_x', ['SELLER'], 'seller_c'))).toEqual(none);
    // A shop that its person may no longer sell for.
    expect(viewOf(order, person('user_x', ['CUSTOMER'], 'seller_a'))).toEqual(none);
    // After its buyer was erased, a guest is not the buyer.
    expect(viewOf({ ...order, customerId: null }, nobody)).toEqual(none);
    expect(linesInView([{ sellerId: 'seller_a' }], { kind: 'none' })).toEqual([]);
  });
});

test('a buyer sends nothing off, even one who sells, except what it sells itself', () => {
  expect(handlingOf(order, person('user_buyer'))).toEqual({ kind: 'none' });
  expect(handlingOf(order, person('user_buyer', ['SELLER'], 'seller_c'))).toEqual({ kind: 'none' });
  expect(handlingOf(order, person('user_buyer', ['SELLER'], 'seller_a'))).toEqual({
    kind: 'seller',
    sellerId: 'seller_a',
  });
  expect(handlingOf(order, person('user_x', ['ADMIN']))).toEqual({ kind: 'whole' });
});
