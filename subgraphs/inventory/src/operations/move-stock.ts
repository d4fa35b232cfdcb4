import { adjustUnits, setUnits, transferUnits } from '../domain/count.ts';
import type { Level } from '../domain/shelves.ts';
import { countStock, type StockCount } from './count-stock.ts';
import type { StockOutcome } from './stock-outcome.ts';

type Deps = Parameters<typeof countStock>[0];
type OnePlace = StockCount['input'] & { warehouseId: string };

const levelAt = (levels: readonly Level[], index: number): Level => {
  const level = levels[index];
  if (!level) throw new Error('A place has no level');
  return level;
};

/** Sets units on hand to what was counted; `levels` holds the one level. User errors and throws: see `countStock`. */
export const setStock = (deps: Deps, input: OnePlace & { quantity: number }): Promise<StockOutcome> =>
  countStock(deps, {
    mutation: 'setStock',
    input,
    places: [{ field: 'warehouseId', warehouseId: input.warehouseId }],
    count: (levels) => setUnits(levelAt(levels, 0), input.quantity),
  });

/** Adds units or takes them; `levels` holds the one level. User errors and throws: see `countStock`. */
export const adjustStock = (deps: Deps, input: OnePlace & { delta: number }): Promise<StockOutcome> =>
  countStock(deps, {
    mutation: 'adjustStock',
    input,
    places: [{ field: 'warehouseId', warehouseId: input.warehouseId }],
    count: (levels) => adjustUnits(levelAt(levels, 0), input.delta),
  });

/** Moves units between warehouses; `levels` holds the one left and the one reached. User errors and throws: see `countStock`. */
export const transferStock = (
  deps: Deps,
  input: StockCount['input'] & { fromWarehouseId: string; toWarehouseId: string; quantity: number },
): Promise<StockOutcome> =>
  countStock(deps, {
    mutation: 'transferStock',
    input,
    places: [
      { field: 'fromWarehouseId', warehouseId: input.fromWarehouseId },
      { field: 'toWarehouseId', warehouseId: input.toWarehouseId },
    ],
    count: (levels) => transferUnits(levelAt(levels, 0), levelAt(levels, 1), input.quantity),
  });
