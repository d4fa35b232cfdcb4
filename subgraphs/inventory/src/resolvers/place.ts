import type { WarehouseRow } from '../data/warehouses.ts';
import type { Loaders } from '../loaders.ts';

/** The warehouse of a level or a movement. */
export const warehouseOf = async (
  { warehouseId }: { warehouseId: string },
  loaders: Loaders,
): Promise<WarehouseRow> => {
  const warehouse = await loaders.warehouses.load(warehouseId);
  if (!warehouse) throw new Error(`The warehouse ${warehouseId} is gone`);
  return warehouse;
};
