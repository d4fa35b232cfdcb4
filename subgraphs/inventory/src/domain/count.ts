import type { Level } from './shelves.ts';

/** The most units a level may have: sums over many levels stay within GraphQL's Int. */
export const MAX_UNITS = 10_000_000;

/** Why units cannot be moved so. */
export type CountProblem = {
  code: 'NEGATIVE_STOCK' | 'BELOW_RESERVED' | 'INVALID_INPUT';
  message: string;
  /** The input field at fault. */
  field: string;
  /** The level that cannot give it, or take it. */
  warehouseId: string;
};

/** A line for the ledger. */
export type CountedMovement = {
  warehouseId: string;
  delta: number;
  kind: 'SET' | 'ADJUSTED' | 'TRANSFER_OUT' | 'TRANSFER_IN';
};

/** What to write, or why not. */
export type Count = { ok: true; movements: CountedMovement[] } | { ok: false; problem: CountProblem };

type Counted = Pick<Level, 'warehouseId' | 'onHand' | 'reserved'>;

const refuse = (
  code: CountProblem['code'],
  message: string,
  field: string,
  { warehouseId }: Counted,
): Count => ({ ok: false, problem: { code, message, field, warehouseId } });

const tooMany = (field: string, level: Counted): Count =>
  refuse('INVALID_INPUT', `A warehouse holds at most ${MAX_UNITS} units of a variant.`, field, level);

/** Sets units on hand. Units held for orders cannot be counted away. */
export const setUnits = (level: Counted, quantity: number): Count => {
  if (quantity < 0) return refuse('NEGATIVE_STOCK', 'There cannot be less than nothing.', 'quantity', level);
  if (quantity > MAX_UNITS) return tooMany('quantity', level);
  if (quantity < level.reserved)
    return refuse('BELOW_RESERVED', `${level.reserved} units are held for orders.`, 'quantity', level);
  const { warehouseId } = level;
  // A count that finds what was expected is worth a line too.
  return { ok: true, movements: [{ warehouseId, delta: quantity - level.onHand, kind: 'SET' }] };
};

/** Adds units, or takes them when negative; what is held for orders cannot be taken. */
export const adjustUnits = (level: Counted, delta: number): Count => {
  if (delta === 0) return refuse('INVALID_INPUT', 'Say how many units to add or take.', 'delta', level);
  const available = level.onHand - level.reserved;
  if (available + delta < 0)
    return refuse('NEGATIVE_STOCK', `Only ${available} units can be taken.`, 'delta', level);
  if (level.onHand + delta > MAX_UNITS) return tooMany('delta', level);
  return { ok: true, movements: [{ warehouseId: level.warehouseId, delta, kind: 'ADJUSTED' }] };
};

/** Moves units from one warehouse to another; what is held for orders stays. */
export const transferUnits = (from: Counted, to: Counted, quantity: number): Count => {
  if (from.warehouseId === to.warehouseId)
    return refuse('INVALID_INPUT', 'Name two different warehouses.', 'toWarehouseId', to);
  if (quantity < 1) return refuse('INVALID_INPUT', 'Move 1 unit or more.', 'quantity', from);
  const available = from.onHand - from.reserved;
  if (available < quantity)
    return refuse('NEGATIVE_STOCK', `Only ${available} units can be moved.`, 'quantity', from);
  if (to.onHand + quantity > MAX_UNITS) return tooMany('quantity', to);
  return {
    ok: true,
    movements: [
      { warehouseId: from.warehouseId, delta: -quantity, kind: 'TRANSFER_OUT' },
      { warehouseId: to.warehouseId, delta: quantity, kind: 'TRANSFER_IN' },
    ],
  };
};
