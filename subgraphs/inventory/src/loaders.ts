import { type Database, isId } from '@bazaar/service-kit';
import DataLoader from 'dataloader';
import {
  findProductStock,
  findVariantStock,
  type ProductStock,
  type VariantStockRow,
} from './data/availability.ts';
import { findLevels, type OwnedLevelRow } from './data/levels.ts';
import { findMovements, type OwnedMovementRow } from './data/movements.ts';
import { findWarehouses, type WarehouseRow } from './data/warehouses.ts';

/** Finds things by id, once a request; null for what is not there. */
export type Loaders = {
  warehouses: DataLoader<string, WarehouseRow | null>;
  levels: DataLoader<string, OwnedLevelRow | null>;
  movements: DataLoader<string, OwnedMovementRow | null>;
  variantStock: DataLoader<string, VariantStockRow | null>;
  productStock: DataLoader<string, ProductStock | null>;
};

const byId = <Row>(
  prefix: string,
  find: (ids: readonly string[]) => Promise<Row[]>,
  idOf: (row: Row) => string,
): DataLoader<string, Row | null> =>
  new DataLoader(async (ids) => {
    // What cannot be an id is not worth a statement.
    const possible = ids.filter((id) => isId(prefix, id));
    const rows = possible.length > 0 ? await find(possible) : [];
    const found = new Map(rows.map((row) => [idOf(row), row]));
    return ids.map((id) => found.get(id) ?? null);
  });

/** Makes the loaders of one request: one statement a type, however long the list. */
export const createLoaders = (db: Database): Loaders => ({
  warehouses: byId(
    'warehouse',
    (ids) => findWarehouses(db, ids),
    ({ id }) => id,
  ),
  levels: byId(
    'stocklevel',
    (ids) => findLevels(db, ids),
    ({ id }) => id,
  ),
  movements: byId(
    'stockmovement',
    (ids) => findMovements(db, ids),
    ({ id }) => id,
  ),
  variantStock: byId(
    'variant',
    (ids) => findVariantStock(db, ids),
    ({ variantId }) => variantId,
  ),
  productStock: byId(
    'product',
    (ids) => findProductStock(db, ids),
    ({ productId }) => productId,
  ),
});
