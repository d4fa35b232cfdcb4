import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInReturnWindow, planReturn, type ReturnableLine } from './return-plan.ts';

const line = (id: string, sellerId: string, more: Partial<ReturnableLine> = {}): ReturnableLine => ({
  id,
  sellerId,
  delivered: 3,
  returned: 0,
  requested: 0,
  ...more,
});
const lines = [line('a', 'shop_1'), line('b', 'shop_2', { returned: 1, requested: 1 }), line('c', 'shop_1')];

describe('a return', () => {
  test('is one for each seller, and adds up a line that is named twice', () => {
    const wished = [
      { lineId: 'a', quantity: 1 },
      { lineId: 'b', quantity: 1 },
      { lineId: 'c', quantity: 3 },
      { lineId: 'a', quantity: 1 },
    ];
    expect(planReturn(lines, wished)).toEqual({
      kind: 'returns',
      returns: [
        {
          sellerId: 'shop_1',
          lines: [
            { lineId: 'a', quantity: 2 },
            { lineId: 'c', quantity: 3 },
          ],
        },
        { sellerId: 'shop_2', lines: [{ lineId: 'b', quantity: 1 }] },
      ],
    });
  });

  test.each([
    ['more than arrived', [{ lineId: 'a', quantity: 4 }], 0],
    [
      'more than arrived in two parts',
      [
        { lineId: 'a', quantity: 2 },
        { lineId: 'a', quantity: 2 },
      ],
      0,
    ],
    ['what came back or is asked to already', [{ lineId: 'b', quantity: 2 }], 0],
    [
      'nothing of a line',
      [
        { lineId: 'a', quantity: 1 },
        { lineId: 'c', quantity: 0 },
      ],
      1,
    ],
    [
      'less than nothing of a line',
      [
        { lineId: 'a', quantity: 2 },
        { lineId: 'a', quantity: -1 },
      ],
      1,
    ],
    ['nothing', [], null],
  ])('is not of %s', (_, wished, index) => {
    expect(planReturn(lines, wished)).toMatchObject({ kind: 'notReturnable', index });
  });

  test('knows no line of another order', () => {
    expect(planReturn(lines, [{ lineId: 'x', quantity: 1 }])).toEqual({ kind: 'unknownLine', index: 0 });
  });

  test('never takes more than is left, whatever is wished for', () => {
    const units = fc.record({
      lineId: fc.constantFrom('a', 'b', 'c'),
      quantity: fc.integer({ min: -1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(units), (wished) => {
        const plan = planReturn(lines, wished);
        if (plan.kind !== 'returns') return;
        for (const { id, sellerId, delivered, returned, requested } of lines) {
          const back = plan.returns.filter((each) => each.lines.some(({ lineId }) => lineId === id));
          expect(back.length).toBeLessThanOrEqual(1);
          const units = back.flatMap((each) => each.lines).find(({ lineId }) => lineId === id);
          expect(units?.quantity ?? 0).toBeLessThanOrEqual(delivered - returned - requested);
          if (back[0]) expect(back[0].sellerId).toBe(sellerId);
        }
      }),
    );
  });
});

describe('the time to return', () => {
  const first = new Date('2026-11-01T12:00:00.000Z');
  const last = new Date('2026-11-10T12:00:00.000Z');
  test.each([
    ['2026-11-20T12:00:00.000Z', true],
    ['2026-12-10T12:00:00.000Z', true],
    ['2026-12-10T12:00:00.001Z', false],
  ])('counts from the last parcel: %s', (now, open) => {
    expect(isInReturnWindow([first, last, null], { now: new Date(now), days: 30 })).toBe(open);
  });
  test('has not begun before anything arrives', () => {
    expect(isInReturnWindow([null], { now: first, days: 30 })).toBe(false);
    expect(isInReturnWindow([], { now: first, days: 30 })).toBe(false);
  });
});
