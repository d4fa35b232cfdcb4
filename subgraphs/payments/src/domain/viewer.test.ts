import { describe, expect, it } from 'vitest';
import { mayRefund, type Person, viewerOf } from './viewer.ts';

const payment = { customerId: 'user_buyer', sellerIds: ['seller_a', 'seller_b'] };
const single = { customerId: 'user_buyer', sellerIds: ['seller_a'] };
const person = (userId: string | null, roles: string[] = [], sellerId: string | null = null): Person => ({
  userId,
  roles,
  sellerId,
});
const sellerA = person('user_a', ['CUSTOMER', 'SELLER'], 'seller_a');

describe('a payment', () => {
  it('is known to its buyer, its sellers and admins, and to nobody else', () => {
    expect(viewerOf(payment, person('user_buyer', ['CUSTOMER']))).toBe('buyer');
    expect(viewerOf(payment, sellerA)).toBe('seller');
    expect(viewerOf(payment, person('user_x', ['ADMIN']))).toBe('admin');
    expect(viewerOf(payment, person('user_x', ['CUSTOMER']))).toBeNull();
    expect(viewerOf(payment, person('user_c', ['SELLER'], 'seller_c'))).toBeNull();
    expect(viewerOf(payment, person(null))).toBeNull();
  });

  it('is no longer known to one who lost the seller role', () => {
    expect(viewerOf(payment, person('user_a', ['CUSTOMER'], 'seller_a'))).toBeNull();
  });

  it('is given back by admins, and by a seller who alone sold the order', () => {
    expect(mayRefund(payment, person('user_x', ['ADMIN']))).toBe(true);
    expect(mayRefund(single, sellerA)).toBe(true);
    expect(mayRefund(payment, sellerA)).toBe(false);
    expect(mayRefund(single, person('user_buyer', ['CUSTOMER']))).toBe(false);
    expect(mayRefund({ customerId: 'user_buyer', sellerIds: [] }, sellerA)).toBe(false);
  });
});
