import { anyOf, statement, type Transaction } from '@bazaar/service-kit';
import { asc, eq, sql } from 'drizzle-orm';
import { type Shelves, shelve } from '../domain/shelves.ts';
import { stockLevels, variantStock, warehouses } from './tables.ts';

const wanted = sql.placeholder('variantIds');
const lockVariants = statement((db) =>
  db
    .select({ variantId: variantStock.variantId })
    .from(variantStock)
    .where(anyOf(variantStock.variantId, wanted))
    .orderBy(asc(variantStock.variantId))
    .for('no key update')
    .prepare('lock_variants'),
);
const levelsOfVariants = statement((db) =>
  db
    .select({
      variantId: stockLevels.variantId,
      warehouseId: stockLevels.warehouseId,
      location: {
        country: warehouses.country,
        latitude: warehouses.latitude,
        longitude: warehouses.longitude,
      },
      active: warehouses.active,
      onHand: stockLevels.onHand,
      reserved: stockLevels.reserved,
    })
    .from(stockLevels)
    .innerJoin(warehouses, eq(warehouses.id, stockLevels.warehouseId))
    .where(anyOf(stockLevels.variantId, wanted))
    .orderBy(asc(stockLevels.variantId), asc(stockLevels.warehouseId))
    .prepare('levels_of_variants'),
);

/**
 * Locks variants until the transaction ends and reads all their levels.
 *
 * Every change of stock begins here and the order is always the variants' own, so that no two transactions can wait for each other.
 * The levels are read by a statement of their own: it sees what the previous holder of the lock has committed. Unknown variants have no shelves.
 */
export const lockStock = async (tx: Transaction, variantIds: Iterable<string>): Promise<Shelves> => {
  const asked = { variantIds: [...new Set(variantIds)] };
  await lockVariants(tx).execute(asked);
  return shelve(await levelsOfVariants(tx).execute(asked));
};
