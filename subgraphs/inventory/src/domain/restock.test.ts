import { describe, expect, it } from 'vitest';
import { afterPutBack, putBack } from './restock.ts';

const taken = [
  { variantId: 'a', warehouseId: 'v', quantity: 2, returned: 1 },
  { variantId: 'a', warehouseId: 'w', quantity: 3, returned: 0 },
  { variantId: 'b', warehouseId: 'w', quantity: 1, returned: 0 },
];

describe('units that come back', () => {
  it('go to where they came from', () => {
    const lines = [
      { variantId: 'a', quantity: 1 },
      { variantId: 'b', quantity: 1 },
      { variantId: 'a', quantity: 1 },
    ];
    expect(putBack(lines, taken)).toEqual([
      { variantId: 'a', warehouseId: 'v', quantity: 1 },
      { variantId: 'a', warehouseId: 'w', quantity: 1 },
      { variantId: 'b', warehouseId: 'w', quantity: 1 },
    ]);
  });

  it('are never more than left', () => {
    expect(putBack([{ variantId: 'a', quantity: 5 }], taken)).toBeNull();
    expect(putBack([{ variantId: 'c', quantity: 1 }], taken)).toBeNull();
  });

  it('cannot come back again', () => {
    const lines = [{ variantId: 'a', quantity: 3 }];
    const left = afterPutBack(taken, putBack(lines, taken) ?? []);
    expect(putBack(lines, left)).toBeNull();
    expect(putBack([{ variantId: 'a', quantity: 1 }], left)).toEqual([
      { variantId: 'a', warehouseId: 'w', quantity: 1 },
    ]);
  });
});
