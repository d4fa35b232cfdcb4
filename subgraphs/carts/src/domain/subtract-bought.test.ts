import { describe, expect, it } from 'vitest';
import { aLine } from './fixtures.ts';
import { subtractBought } from './subtract-bought.ts';

describe('what an order bought leaves its cart', () => {
  const bought = [
    { variantId: 'a', quantity: 2 },
    { variantId: 'b', quantity: 1 },
  ];

  it('and empties it when nothing came in meanwhile', () => {
    expect(subtractBought([aLine('a', 2), aLine('b', 1)], bought)).toEqual({
      changed: [],
      removed: ['cartline_a', 'cartline_b'],
      empty: true,
    });
  });

  it('but what came in meanwhile stays', () => {
    expect(subtractBought([aLine('a', 5), aLine('c', 1)], bought)).toEqual({
      changed: [{ id: 'cartline_a', quantity: 3, seenPrice: 1000 }],
      removed: [],
      empty: false,
    });
  });

  it('and never more than is there', () => {
    expect(subtractBought([aLine('a', 1)], bought)).toMatchObject({ removed: ['cartline_a'], empty: true });
  });
});
