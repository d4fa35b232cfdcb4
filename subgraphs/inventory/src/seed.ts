import { newId, openDatabase, type Transaction } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { rowsOf } from './data/rows.ts';
import { stockLevels, stockMovements, variantStock, warehouses } from './data/tables.ts';

/** A place that holds stock. */
export type SeedWarehouse = {
  id: string;
  code: string;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  latitude: number | null;
  longitude: number | null;
};

/** Units of a variant in a warehouse; at most one of each pair. */
export type SeedStock = { variantId: string; warehouseId: string; onHand: number; reorderPoint: number };

const seeded = async (tx: Transaction): Promise<boolean> => (await tx.$count(warehouses)) > 0;

const addStock = async (tx: Transaction, stock: readonly SeedStock[]): Promise<void> => {
  const given = rowsOf(
    stock.map((each) => ({
      level_id: newId('stocklevel'),
      movement_id: newId('stockmovement'),
      variant_id: each.variantId,
      warehouse_id: each.warehouseId,
      on_hand: each.onHand,
      reorder_point: each.reorderPoint,
    })),
    sql`level_id text, movement_id text, variant_id text, warehouse_id text, on_hand int, reorder_point int`,
  );
  // The service may have heard of the variants already: then their rows are there, with nothing in stock.
  await tx.execute(sql`
    insert into ${variantStock} as known (variant_id, available, reorder_point, version)
    select variant_id, sum(on_hand), sum(reorder_point), 1 from ${given} group by variant_id order by variant_id
    on conflict (variant_id) do update set
      available = excluded.available, reorder_point = excluded.reorder_point, version = known.version + 1, updated_at = now()`);
  await tx.execute(sql`
    insert into ${stockLevels} (id, variant_id, warehouse_id, on_hand, reorder_point)
    select level_id, variant_id, warehouse_id, on_hand, reorder_point from ${given}`);
  await tx.execute(sql`
    insert into ${stockMovements} (id, variant_id, warehouse_id, delta, kind, reason)
    select movement_id, variant_id, warehouse_id, on_hand, 'SET', 'Opening stock' from ${given}`);
};

/**
 * Fills a migrated database with warehouses, their stock and the opening lines of the ledger; does nothing when there is a warehouse already.
 * Nobody is told: the stock of a variant is said as soon as its product becomes known.
 */
export const seed = async (
  options: { databaseUrl: string },
  data: { warehouses: readonly SeedWarehouse[]; stock: readonly SeedStock[] },
): Promise<void> => {
  const { db, close } = openDatabase(options.databaseUrl, { max: 1, name: 'inventory-seed' });
  try {
    await db.transaction(async (tx) => {
      if (await seeded(tx)) return;
      await tx.insert(warehouses).values(
        data.warehouses.map(({ id, code, name, country, latitude, longitude }) => ({
          id,
          code,
          name,
          country,
          latitude,
          longitude,
        })),
      );
      await addStock(tx, data.stock);
    });
  } finally {
    await close();
  }
};
