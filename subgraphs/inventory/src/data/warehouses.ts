import { anyOf, newId, type Queryable } from '@bazaar/service-kit';
import { asc } from 'drizzle-orm';
import { warehouses } from './tables.ts';

/** A warehouse as stored. */
export type WarehouseRow = typeof warehouses.$inferSelect;

/** What a new warehouse is made of. */
export type NewWarehouse = Pick<WarehouseRow, 'code' | 'name' | 'country' | 'latitude' | 'longitude'>;

/** All of them, the oldest first. */
export const listWarehouses = (db: Queryable): Promise<WarehouseRow[]> =>
  db.select().from(warehouses).orderBy(asc(warehouses.createdAt), asc(warehouses.id));

/** Those with these ids, in no order. */
export const findWarehouses = (db: Queryable, ids: readonly string[]): Promise<WarehouseRow[]> =>
  db.select().from(warehouses).where(anyOf(warehouses.id, ids));

/** Adds one; null when its code is taken, whatever the case of its letters. */
export const insertWarehouse = async (db: Queryable, values: NewWarehouse): Promise<WarehouseRow | null> => {
  const [row] = await db
    .insert(warehouses)
    .values({ id: newId('warehouse'), ...values })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
};
