import type { Transaction } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { productRatings, productVariants, variantStock } from './tables.ts';

/** The latest of several about the same thing: one statement must not write a row twice. */
const latest = <Item extends { version: number }>(
  items: readonly Item[],
  idOf: (item: Item) => string,
): Item[] => {
  const found = new Map<string, Item>();
  for (const item of items) {
    const known = found.get(idOf(item));
    if (!known || known.version < item.version) found.set(idOf(item), item);
  }
  // In one order everywhere, so that two batches never wait for each other.
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
};

/** Keeps what is newer than known; answers the products of which a variant can be bought now and could not before, or the other way round. */
export const storeStock = async (
  tx: Transaction,
  changes: readonly { variantId: string; version: number; inStock: boolean }[],
): Promise<string[]> => {
  const rows = latest(changes, ({ variantId }) => variantId).map(({ variantId, version, inStock }) => ({
    variant_id: variantId,
    version,
    in_stock: inStock,
  }));
  const found = await tx.execute<{ id: string }>(sql`
    with stored as (
      insert into ${variantStock} (variant_id, version, in_stock)
      select variant_id, version, in_stock from json_populate_recordset(null::${variantStock}, ${JSON.stringify(rows)}::json)
      on conflict (variant_id) do update set version = excluded.version, in_stock = excluded.in_stock
      where variant_stock.version < excluded.version
      returning variant_id, coalesce(old.in_stock, false) <> new.in_stock as moved)
    select distinct ${productVariants.productId} as id from stored
    join ${productVariants} on ${productVariants.id} = stored.variant_id
    where stored.moved`);
  return found.map(({ id }) => id);
};

/** Keeps what is newer than known; answers the products it concerns. */
export const storeRatings = async (
  tx: Transaction,
  changes: readonly { productId: string; version: number; averageHundredths: number | null; count: number }[],
): Promise<string[]> => {
  const rows = latest(changes, ({ productId }) => productId).map((change) => ({
    product_id: change.productId,
    version: change.version,
    average_hundredths: change.averageHundredths,
    count: change.count,
  }));
  const found = await tx.execute<{ id: string }>(sql`
    insert into ${productRatings} (product_id, version, average_hundredths, count)
    select product_id, version, average_hundredths, count from json_populate_recordset(null::${productRatings}, ${JSON.stringify(rows)}::json)
    on conflict (product_id) do update
    set version = excluded.version, average_hundredths = excluded.average_hundredths, count = excluded.count
    where product_ratings.version < excluded.version
    returning product_id as id`);
  return found.map(({ id }) => id);
};
