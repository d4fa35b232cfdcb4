import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PaidLine, refundFor } from './refund-share.ts';

const line = (id: string, quantity: number, more: Partial<PaidLine> = {}): PaidLine => ({
  id,
  quantity,
  cancelled: 0,
  returned: 0,
  subtotal: 1000,
  discount: 0,
  tax: 0,
  ...more,
});

describe('a refund', () => {
  test('is the share of the units, after discounts', () => {
    const order = { total: 2390, shipping: 490, taxIncluded: true };
    const lines = [line('a', 4, { discount: 100 }), line('b', 1)];
    expect(refundFor(order, lines, [{ lineId: 'a', quantity: 1 }])).toBe(225);
    expect(refundFor(order, lines, [{ lineId: 'b', quantity: 1 }])).toBe(1000);
  });

  test('holds the tax that was paid on top', () => {
    const order = { total: 1200, shipping: 0, taxIncluded: false };
    expect(refundFor(order, [line('a', 2, { tax: 200 })], [{ lineId: 'a', quantity: 1 }])).toBe(600);
  });

  test('holds the carriage when the buyer keeps nothing', () => {
    const order = { total: 2490, shipping: 490, taxIncluded: true };
    const lines = [line('a', 2, { cancelled: 1, returned: 1 }), line('b', 1)];
    expect(refundFor(order, lines, [{ lineId: 'b', quantity: 1 }])).toBe(1490);
  });

  test('of what cost nothing is nothing', () => {
    const order = { total: 0, shipping: 0, taxIncluded: true };
    expect(refundFor(order, [line('a', 2, { discount: 1000 })], [{ lineId: 'a', quantity: 2 }])).toBe(0);
    expect(refundFor({ ...order, total: 490, shipping: 490 }, [line('a', 1)], [])).toBe(0);
  });
});

test('however the units of an order go back, the refunds sum to what was paid, and none is negative', () => {
  const drawn = fc.record({
    quantity: fc.integer({ min: 1, max: 7 }),
    subtotal: fc.nat(100_000),
    off: fc.integer({ min: 0, max: 100 }),
    tax: fc.nat(20_000),
  });
  fc.assert(
    fc.property(
      fc.array(drawn, { minLength: 1, maxLength: 5 }),
      fc.nat(1000),
      fc.boolean(),
      fc.infiniteStream(fc.nat(1000)),
      (draws, shipping, taxIncluded, random) => {
        let lines = draws.map(({ quantity, subtotal, off, tax }, index) =>
          line(String(index), quantity, { subtotal, discount: Math.floor((subtotal * off) / 100), tax }),
        );
        const goods = lines.reduce(
          (sum, { subtotal, discount, tax }) => sum + subtotal - discount + (taxIncluded ? 0 : tax),
          0,
        );
        const order = { total: goods + shipping, shipping, taxIncluded };
        const next = () => Number(random.next().value);
        let refunded = 0;
        for (;;) {
          const left = lines.filter(({ quantity, cancelled, returned }) => cancelled + returned < quantity);
          const chosen = left[next() % Math.max(1, left.length)];
          if (!chosen) break;
          const quantity = 1 + (next() % (chosen.quantity - chosen.cancelled - chosen.returned));
          const amount = refundFor(order, lines, [{ lineId: chosen.id, quantity }]);
          expect(amount).toBeGreaterThanOrEqual(0);
          refunded += amount;
          const what = next() % 2 === 0 ? 'cancelled' : 'returned';
          lines = lines.map((each) =>
            each.id === chosen.id ? { ...each, [what]: each[what] + quantity } : each,
          );
        }
        expect(refunded).toBe(order.total);
      },
    ),
  );
});
