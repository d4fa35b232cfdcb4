import { describe, expect, it } from 'vitest';
import { mayChange, maySee, type Viewer } from './visibility.ts';

const once = new Date(0);
const guest: Viewer = { roles: [], sellerId: null };
const owner: Viewer = { roles: ['CUSTOMER', 'SELLER'], sellerId: 'seller_a' };
const rival: Viewer = { roles: ['SELLER'], sellerId: 'seller_b' };
const admin: Viewer = { roles: ['ADMIN'], sellerId: null };

describe('a product', () => {
  it.each([
    ['DRAFT', null, false],
    ['PUBLISHED', once, true],
    ['ARCHIVED', once, true],
    ['ARCHIVED', null, false],
    ['DRAFT', once, false],
  ] as const)('that is %s and was on sale at %s is seen by everybody: %s', (status, publishedAt, seen) => {
    const product = { sellerId: 'seller_a', status, publishedAt };
    expect(maySee(guest, product)).toBe(seen);
    expect(maySee(rival, product)).toBe(seen);
    expect(maySee(owner, product)).toBe(true);
    expect(maySee(admin, product)).toBe(true);
  });

  it('is changed by its seller and admins; a shop without the role is not enough', () => {
    const product = { sellerId: 'seller_a' };
    expect([guest, rival, owner, admin].map((viewer) => mayChange(viewer, product))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(mayChange({ ...owner, roles: ['CUSTOMER'] }, product)).toBe(false);
  });
});
