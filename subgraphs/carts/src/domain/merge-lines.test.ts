import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLine } from './fixtures.ts';
import { maxLines, maxQuantity } from './limits.ts';
import { mergeLines } from './merge-lines.ts';

describe("merging a guest's cart", () => {
  it('sums the same variant and takes over the others', () => {
    const merge = mergeLines([aLine('a', 2)], [aLine('a', 3), aLine('b', 1)], 'EUR');
    expect(merge.lines).toMatchObject([
      { variantId: 'a', quantity: 5 },
      { variantId: 'b', quantity: 1 },
    ]);
    expect(merge).toMatchObject({ added: 1, summed: 1, problems: [] });
  });

  it('stops at what there is, and says so', () => {
    const merge = mergeLines([aLine('a', 2)], [aLine('a', 3, { available: 4 })], 'EUR');
    expect(merge.lines).toMatchObject([{ quantity: 4 }]);
    expect(merge.problems).toMatchObject([{ code: 'INSUFFICIENT_STOCK', available: 4 }]);
  });

  it('never takes away what was there', () => {
    const merge = mergeLines([aLine('a', 5)], [aLine('a', 3, { available: 1 })], 'EUR');
    expect(merge).toMatchObject({ lines: [], problems: [{ code: 'INSUFFICIENT_STOCK' }] });
  });

  it('says why a line was left out', () => {
    const guests = [
      aLine('sold', 1, { available: 0 }),
      aLine('gone', 1, { listed: false }),
      aLine('dollar', 1, { currency: 'USD' }),
    ];
    const merge = mergeLines([], guests, 'EUR');
    expect(merge.lines).toEqual([]);
    expect(merge.problems.map(({ code }) => code)).toEqual(['SOLD_OUT', 'WITHDRAWN', 'CURRENCY_MISMATCH']);
  });

  it('keeps the limits of a cart', () => {
    const full = Array.from({ length: maxLines }, (_, index) => aLine(`v${index}`, 1));
    const merge = mergeLines(full, [aLine('new', 1), aLine('v0', maxQuantity)], 'EUR');
    expect(merge.problems.map(({ code }) => code)).toEqual(['TOO_MANY_LINES', 'TOO_MANY_UNITS']);
    expect(merge.lines).toMatchObject([{ variantId: 'v0', quantity: maxQuantity }]);
  });

  it('loses no unit in silence, whatever is merged', () => {
    const lines = fc.uniqueArray(
      fc.record({
        variantId: fc.constantFrom('a', 'b', 'c', 'd'),
        quantity: fc.integer({ min: 1, max: maxQuantity }),
        available: fc.option(fc.integer({ min: 0, max: 1500 })),
        listed: fc.boolean(),
      }),
      { selector: ({ variantId }) => variantId },
    );
    fc.assert(
      fc.property(lines, lines, (own, guests) => {
        const made = (all: typeof own) => all.map((each) => aLine(each.variantId, each.quantity, each));
        const merge = mergeLines(made(own), made(guests), 'EUR');
        const whole = guests.filter(({ variantId, quantity }) => {
          const before = own.find((each) => each.variantId === variantId)?.quantity ?? 0;
          return merge.lines.some(
            (line) => line.variantId === variantId && line.quantity === before + quantity,
          );
        });
        expect(merge.problems.length).toBe(guests.length - whole.length);
        for (const { variantId, quantity } of merge.lines) {
          expect(quantity).toBeGreaterThan(own.find((each) => each.variantId === variantId)?.quantity ?? 0);
          expect(quantity).toBeLessThanOrEqual(maxQuantity);
        }
      }),
    );
  });
});
