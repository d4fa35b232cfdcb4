import { isId, type Transaction } from '@bazaar/service-kit';
import { sellerOf } from '../data/owners.ts';
import { findWarehouses, type WarehouseRow } from '../data/warehouses.ts';
import { mayAccess, type StockAccess } from '../domain/access.ts';
import { notFound, type StockOutcome } from './stock-outcome.ts';

/** A warehouse as an input names it. */
export type Place = { field: string; warehouseId: string };

/**
 * Finds the warehouses that an input names, for a variant whose stock the person may move. Somebody else's variant is not there.
 * An admin may name a variant that the catalogue has not told of yet.
 */
export const findPlaces = async (
  tx: Transaction,
  access: StockAccess,
  variantId: string,
  places: readonly Place[],
): Promise<{ warehouses: WarehouseRow[] } | { refusal: StockOutcome }> => {
  const mine =
    isId('variant', variantId) &&
    mayAccess(access, access.kind === 'SELLER' ? await sellerOf(tx, variantId) : null);
  if (!mine) return { refusal: notFound('variantId', 'variant') };
  const ids = places.map(({ warehouseId }) => warehouseId).filter((id) => isId('warehouse', id));
  const found = new Map(
    (ids.length > 0 ? await findWarehouses(tx, ids) : []).map((warehouse) => [warehouse.id, warehouse]),
  );
  const warehouses: WarehouseRow[] = [];
  for (const { field, warehouseId } of places) {
    const warehouse = found.get(warehouseId);
    if (!warehouse) return { refusal: notFound(field, 'warehouse') };
    warehouses.push(warehouse);
  }
  return { warehouses };
};
