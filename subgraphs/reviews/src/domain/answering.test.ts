import { describe, expect, it } from 'vitest';
import { type Answerer, mayAnswer } from './answering.ts';

const person: Answerer = { userId: 'user_1', roles: ['CUSTOMER'], sellerId: null };
const seller: Answerer = { userId: 'user_2', roles: ['CUSTOMER', 'SELLER'], sellerId: 'seller_1' };

describe('a review may be answered', () => {
  it('by the seller of the product', () => {
    expect(mayAnswer(seller, 'seller_1')).toBe(true);
  });
  it('by admins, also where the seller is not known', () => {
    for (const sold of ['seller_1', null])
      expect(mayAnswer({ ...person, roles: ['CUSTOMER', 'ADMIN'] }, sold)).toBe(true);
  });
  it('by nobody else', () => {
    expect(mayAnswer(seller, 'seller_2')).toBe(false);
    expect(mayAnswer(seller, null)).toBe(false);
    expect(mayAnswer(person, 'seller_1')).toBe(false);
    // A seller without a shop sells nothing, not what nobody sells.
    expect(mayAnswer({ ...seller, sellerId: null }, null)).toBe(false);
    // The role was taken away; the shop is still there.
    expect(mayAnswer({ ...seller, roles: ['CUSTOMER'] }, 'seller_1')).toBe(false);
  });
});
