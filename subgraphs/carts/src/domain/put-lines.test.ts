import { describe, expect, it } from 'vitest';
import type { Offer } from './cart.ts';
import { aLine, anOffer } from './fixtures.ts';
import { maxLines } from './limits.ts';
import { putLines, setQuantities } from './put-lines.ts';

const offers = (all: Record<string, Partial<Offer>>): Map<string, Offer> =>
  new Map(Object.entries(all).map(([variantId, offer]) => [variantId, anOffer(offer)]));

const codes = (result: object): string[] =>
  'refusals' in result && Array.isArray(result.refusals) ? result.refusals.map(({ code }) => code) : [];

describe('putting variants in', () => {
  it('adds up the same variant, within the input and with what is there', () => {
    const wanted = [
      { variantId: 'a', quantity: 2 },
      { variantId: 'b', quantity: 1 },
      { variantId: 'a', quantity: 3 },
    ];
    expect(putLines([aLine('a', 4)], wanted, offers({ a: { price: 1100 }, b: {} }), 'EUR')).toEqual({
      lines: [
        { variantId: 'a', quantity: 9, seenPrice: 1100 },
        { variantId: 'b', quantity: 1, seenPrice: 1000 },
      ],
    });
  });

  it.each([0, -1, 1000, 2_147_483_647])('refuses %i units', (quantity) => {
    expect(codes(putLines([], [{ variantId: 'a', quantity }], offers({ a: {} }), 'EUR'))).toEqual([
      'INVALID_QUANTITY',
    ]);
  });

  it('refuses more than 999 units together', () => {
    const result = putLines([aLine('a', 998)], [{ variantId: 'a', quantity: 2 }], offers({ a: {} }), 'EUR');
    expect(codes(result)).toEqual(['INVALID_QUANTITY']);
  });

  it('refuses what is unknown, unpublished or of another currency, and says where', () => {
    const wanted = ['x', 'draft', 'dollar'].map((variantId) => ({ variantId, quantity: 1 }));
    const known = offers({ draft: { listed: false }, dollar: { currency: 'USD' } });
    expect(putLines([], wanted, known, 'EUR')).toMatchObject({
      refusals: [
        { code: 'VARIANT_NOT_FOUND', path: ['lines', '0', 'variantId'] },
        { code: 'VARIANT_NOT_FOUND', path: ['lines', '1', 'variantId'] },
        { code: 'CURRENCY_MISMATCH', path: ['lines', '2', 'variantId'] },
      ],
    });
  });

  it('refuses more than there is, and says how many there are', () => {
    const result = putLines(
      [aLine('a', 2)],
      [{ variantId: 'a', quantity: 2 }],
      offers({ a: { available: 3 } }),
      'EUR',
    );
    expect(result).toMatchObject({
      refusals: [{ code: 'INSUFFICIENT_STOCK', shortage: { variantId: 'a', requested: 4, available: 3 } }],
    });
  });

  it('refuses a line too many', () => {
    const full = Array.from({ length: maxLines }, (_, index) => aLine(`v${index}`, 1));
    const known = offers({ more: {}, v0: {} });
    expect(codes(putLines(full, [{ variantId: 'more', quantity: 1 }], known, 'EUR'))).toEqual([
      'TOO_MANY_LINES',
    ]);
    expect(codes(putLines(full, [{ variantId: 'v0', quantity: 1 }], known, 'EUR'))).toEqual([]);
  });

  it('refuses what would not fit an amount', () => {
    const gold = offers({ a: { price: 50_000_000 } });
    expect(codes(putLines([], [{ variantId: 'a', quantity: 21 }], gold, 'EUR'))).toEqual(['TOTAL_TOO_HIGH']);
  });
});

describe('setting quantities', () => {
  const lines = [aLine('a', 5, { available: 7 }), aLine('b', 5, { listed: false })];

  it('changes and removes', () => {
    const changes = [
      { lineId: 'cartline_a', quantity: 7 },
      { lineId: 'cartline_b', quantity: 0 },
    ];
    expect(setQuantities(lines, changes, 'EUR')).toEqual({
      changed: [{ id: 'cartline_a', quantity: 7, seenPrice: 1000 }],
      removed: ['cartline_b'],
    });
  });

  it('refuses strangers, negative numbers and more than there is', () => {
    const refuse = (lineId: string, quantity: number) =>
      codes(setQuantities(lines, [{ lineId, quantity }], 'EUR'));
    expect(refuse('cartline_x', 1)).toEqual(['NOT_FOUND']);
    expect(refuse('cartline_a', -1)).toEqual(['INVALID_QUANTITY']);
    expect(refuse('cartline_a', 1000)).toEqual(['INVALID_QUANTITY']);
    expect(refuse('cartline_a', 8)).toEqual(['INSUFFICIENT_STOCK']);
  });

  it('lets the withdrawn be counted down', () => {
    expect(setQuantities(lines, [{ lineId: 'cartline_b', quantity: 4 }], 'EUR')).toMatchObject({
      changed: [{ quantity: 4 }],
    });
  });
});
