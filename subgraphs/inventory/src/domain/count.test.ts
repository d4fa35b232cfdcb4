import { describe, expect, it } from 'vitest';
import { adjustUnits, MAX_UNITS, setUnits, transferUnits } from './count.ts';

const level = { warehouseId: 'w', onHand: 10, reserved: 4 };
const other = { warehouseId: 'v', onHand: 1, reserved: 0 };

const code = (count: ReturnType<typeof setUnits>) => (count.ok ? 'OK' : count.problem.code);

describe('counting a level', () => {
  it.each([
    [10, 'OK'],
    [4, 'OK'],
    [3, 'BELOW_RESERVED'],
    [-1, 'NEGATIVE_STOCK'],
    [MAX_UNITS, 'OK'],
    [MAX_UNITS + 1, 'INVALID_INPUT'],
  ])('to %i is %s', (quantity, expected) => {
    expect(code(setUnits(level, quantity))).toBe(expected);
  });

  it('writes the difference to the ledger, even when there is none', () => {
    expect(setUnits(level, 7)).toEqual({
      ok: true,
      movements: [{ warehouseId: 'w', delta: -3, kind: 'SET' }],
    });
    expect(setUnits(level, 10)).toEqual({
      ok: true,
      movements: [{ warehouseId: 'w', delta: 0, kind: 'SET' }],
    });
  });
});

describe('adjusting a level', () => {
  it.each([
    [5, 'OK'],
    [-6, 'OK'],
    [-7, 'NEGATIVE_STOCK'],
    [0, 'INVALID_INPUT'],
    [MAX_UNITS, 'INVALID_INPUT'],
  ])('by %i is %s: what is held for orders cannot be taken', (delta, expected) => {
    expect(code(adjustUnits(level, delta))).toBe(expected);
  });
});

describe('moving units', () => {
  it('leaves one warehouse and reaches the other', () => {
    expect(transferUnits(level, other, 6)).toEqual({
      ok: true,
      movements: [
        { warehouseId: 'w', delta: -6, kind: 'TRANSFER_OUT' },
        { warehouseId: 'v', delta: 6, kind: 'TRANSFER_IN' },
      ],
    });
  });

  it('never moves what is held, nothing, or to the same place', () => {
    expect(code(transferUnits(level, other, 7))).toBe('NEGATIVE_STOCK');
    expect(code(transferUnits(level, other, 0))).toBe('INVALID_INPUT');
    expect(code(transferUnits(level, level, 1))).toBe('INVALID_INPUT');
    expect(code(transferUnits(level, { ...other, onHand: MAX_UNITS }, 1))).toBe('INVALID_INPUT');
  });
});
