import { anyOf, keyset, type Page, type Queryable } from '@bazaar/service-kit';
import { and, eq, getTableColumns, type SQL } from 'drizzle-orm';
import { catalogueProducts, stockMovements, variantStock } from './tables.ts';

/** A line of the ledger as stored. */
export type MovementRow = typeof stockMovements.$inferSelect;
/** A line of the ledger and whose product it is; null when the catalogue has not said. */
export type OwnedMovementRow = MovementRow & { sellerId: string | null };

const of = (variantId: string, warehouseId: string | null): SQL | undefined =>
  and(
    eq(stockMovements.variantId, variantId),
    warehouseId === null ? undefined : eq(stockMovements.warehouseId, warehouseId),
  );

/** A page of a variant's ledger, newest first, and one more if there are more. */
export const pageOfMovements = (
  db: Queryable,
  variantId: string,
  warehouseId: string | null,
  page: Page,
): Promise<MovementRow[]> => {
  const { where, orderBy } = keyset(page, { columns: [stockMovements.sequence], descending: true });
  return db
    .select()
    .from(stockMovements)
    .where(and(of(variantId, warehouseId), where))
    .orderBy(...orderBy)
    .limit(page.size + 1);
};

/** How many lines a variant's ledger has. */
export const countMovements = (
  db: Queryable,
  variantId: string,
  warehouseId: string | null,
): Promise<number> => db.$count(stockMovements, of(variantId, warehouseId));

/** Lines with these ids, in no order. */
export const findMovements = (db: Queryable, ids: readonly string[]): Promise<OwnedMovementRow[]> =>
  db
    .select({ ...getTableColumns(stockMovements), sellerId: catalogueProducts.sellerId })
    .from(stockMovements)
    .innerJoin(variantStock, eq(variantStock.variantId, stockMovements.variantId))
    .leftJoin(catalogueProducts, eq(catalogueProducts.productId, variantStock.productId))
    .where(anyOf(stockMovements.id, ids));
