import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completes, planParcel } from './parcel.ts';

const lines = [
  { id: 'orderline_a', quantity: 3, shipped: 1, cancelled: 0 },
  { id: 'orderline_b', quantity: 1, shipped: 1, cancelled: 0 },
  { id: 'orderline_c', quantity: 2, shipped: 0, cancelled: 0 },
];

describe('a parcel', () => {
  test('takes all that is left when nothing is said', () => {
    expect(planParcel(lines, null)).toEqual({
      kind: 'parcel',
      lines: [
        { lineId: 'orderline_a', quantity: 2 },
        { lineId: 'orderline_c', quantity: 2 },
      ],
    });
  });

  test('leaves out what was called off', () => {
    const line = { id: 'orderline_a', quantity: 3, shipped: 1, cancelled: 2 };
    expect(planParcel([line], null)).toMatchObject({ kind: 'notShippable', index: null });
    expect(completes([line], [])).toBe(true);
  });

  test('adds up a line that is named twice', () => {
    const wished = [
      { lineId: 'orderline_a', quantity: 1 },
      { lineId: 'orderline_a', quantity: 1 },
    ];
    expect(planParcel(lines, wished)).toEqual({
      kind: 'parcel',
      lines: [{ lineId: 'orderline_a', quantity: 2 }],
    });
  });

  test('never takes more than is left', () => {
    const twice = [
      { lineId: 'orderline_a', quantity: 2 },
      { lineId: 'orderline_a', quantity: 1 },
    ];
    expect(planParcel(lines, twice)).toMatchObject({ kind: 'notShippable', index: 0 });
    expect(planParcel(lines, [{ lineId: 'orderline_b', quantity: 1 }])).toMatchObject({
      kind: 'notShippable',
      index: 0,
    });
  });

  test.each([0, -1])('does not take %i units', (quantity) => {
    expect(planParcel(lines, [{ lineId: 'orderline_a', quantity }])).toMatchObject({
      kind: 'notShippable',
    });
  });

  test('is never empty', () => {
    expect(planParcel(lines, [])).toMatchObject({ kind: 'notShippable', index: null });
    expect(planParcel([{ id: 'orderline_b', quantity: 1, shipped: 1, cancelled: 0 }], null)).toMatchObject({
      kind: 'notShippable',
      index: null,
    });
  });

  test('knows no line of another order', () => {
    expect(planParcel(lines, [{ lineId: 'orderline_x', quantity: 1 }])).toEqual({
      kind: 'unknownLine',
      index: 0,
    });
  });
});

test('whatever parcels are sent, no line is ever shipped beyond what was not called off of it', () => {
  const line = fc
    .tuple(fc.nat(9), fc.nat(9), fc.nat(9))
    .map(([shipped, cancelled, left]) => ({ quantity: shipped + cancelled + left, shipped, cancelled }));
  const units = fc.record({
    lineId: fc.integer({ min: 0, max: 4 }).map(String),
    quantity: fc.integer({ min: -2, max: 12 }),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), fc.option(fc.array(units)), (drawn, wished) => {
      const all = drawn.map((each, index) => ({ id: String(index), ...each }));
      const plan = planParcel(all, wished);
      if (plan.kind !== 'parcel') return;
      expect(plan.lines.length).toBeGreaterThan(0);
      const after = all.map((each) => ({
        ...each,
        shipped: each.shipped + (plan.lines.find(({ lineId }) => lineId === each.id)?.quantity ?? 0),
      }));
      expect(after.every(({ quantity, shipped, cancelled }) => shipped + cancelled <= quantity)).toBe(true);
      expect(completes(all, plan.lines)).toBe(
        after.every(({ quantity, shipped, cancelled }) => shipped + cancelled === quantity),
      );
      if (wished === null) expect(completes(all, plan.lines)).toBe(true);
    }),
  );
});
