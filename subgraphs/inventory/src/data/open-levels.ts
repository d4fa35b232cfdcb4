import { newId, type Transaction } from '@bazaar/service-kit';
import type { Level } from '../domain/shelves.ts';
import { lockStock } from './lock-stock.ts';
import { stockLevels, variantStock } from './tables.ts';
import type { WarehouseRow } from './warehouses.ts';

/** Locks a variant, known or not, and reads its levels in these warehouses, in their order; where there is none yet it counts as nothing on hand. */
export const openLevels = async (
  tx: Transaction,
  variantId: string,
  warehouses: readonly WarehouseRow[],
): Promise<Level[]> => {
  await tx.insert(variantStock).values({ variantId }).onConflictDoNothing();
  const places = (await lockStock(tx, [variantId])).get(variantId);
  return warehouses.map(
    ({ id, country, latitude, longitude, active }) =>
      places?.get(id) ?? {
        variantId,
        warehouseId: id,
        location: { country, latitude, longitude },
        active,
        onHand: 0,
        reserved: 0,
      },
  );
};

/** Makes sure that a locked variant has a level in each of these warehouses. */
export const addLevels = async (
  tx: Transaction,
  variantId: string,
  warehouseIds: readonly string[],
): Promise<void> => {
  await tx
    .insert(stockLevels)
    .values(warehouseIds.map((warehouseId) => ({ id: newId('stocklevel'), variantId, warehouseId })))
    .onConflictDoNothing();
};
