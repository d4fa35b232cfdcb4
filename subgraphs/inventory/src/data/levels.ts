import { anyOf, keyset, type Page, type Queryable } from '@bazaar/service-kit';
import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { catalogueProducts, stockLevels, variantStock } from './tables.ts';

/** A level as stored. */
export type LevelRow = typeof stockLevels.$inferSelect;
/** A level and whose product it is; null when the catalogue has not said. */
export type OwnedLevelRow = LevelRow & { sellerId: string | null };

/** Which levels; an absent condition is none. */
export type LevelFilter = {
  variantIds?: readonly string[] | undefined;
  warehouseId?: string | undefined;
  /** Only at or below the reorder point. */
  lowStock?: boolean | undefined;
  sellerId?: string | undefined;
};

const conditions = (filter: LevelFilter): (SQL | undefined)[] => {
  const low = sql`${stockLevels.onHand} - ${stockLevels.reserved} <= ${stockLevels.reorderPoint}`;
  return [
    filter.variantIds && anyOf(stockLevels.variantId, filter.variantIds),
    filter.warehouseId === undefined ? undefined : eq(stockLevels.warehouseId, filter.warehouseId),
    filter.lowStock === undefined ? undefined : filter.lowStock ? low : sql`not (${low})`,
    filter.sellerId === undefined
      ? undefined
      : sql`${stockLevels.variantId} in (
          select ${variantStock.variantId} from ${variantStock}
          join ${catalogueProducts} on ${catalogueProducts.productId} = ${variantStock.productId}
          where ${catalogueProducts.sellerId} = ${filter.sellerId})`,
  ];
};

/** A page of levels by id, and one more if there are more. */
export const pageOfLevels = (db: Queryable, filter: LevelFilter, page: Page): Promise<LevelRow[]> => {
  const { where, orderBy } = keyset(page, { columns: [stockLevels.id], descending: false });
  return db
    .select()
    .from(stockLevels)
    .where(and(...conditions(filter), where))
    .orderBy(...orderBy)
    .limit(page.size + 1);
};

/** How many levels there are. */
export const countLevels = (db: Queryable, filter: LevelFilter): Promise<number> =>
  db.$count(stockLevels, and(...conditions(filter)));

/** Levels with these ids, in no order. */
export const findLevels = (db: Queryable, ids: readonly string[]): Promise<OwnedLevelRow[]> =>
  db
    .select({ ...getTableColumns(stockLevels), sellerId: catalogueProducts.sellerId })
    .from(stockLevels)
    .innerJoin(variantStock, eq(variantStock.variantId, stockLevels.variantId))
    .leftJoin(catalogueProducts, eq(catalogueProducts.productId, variantStock.productId))
    .where(anyOf(stockLevels.id, ids));

/** The levels of a variant in these warehouses, in no order. */
export const levelsOf = (
  db: Queryable,
  variantId: string,
  warehouseIds: readonly string[],
): Promise<LevelRow[]> =>
  db
    .select()
    .from(stockLevels)
    .where(and(eq(stockLevels.variantId, variantId), anyOf(stockLevels.warehouseId, warehouseIds)));

/** Sets the reorder point of a level whose variant is locked. */
export const writeReorderPoint = async (
  db: Queryable,
  { variantId, warehouseId, reorderPoint }: Pick<LevelRow, 'variantId' | 'warehouseId' | 'reorderPoint'>,
): Promise<void> => {
  await db
    .update(stockLevels)
    .set({ reorderPoint, updatedAt: sql`clock_timestamp()` })
    .where(and(eq(stockLevels.variantId, variantId), eq(stockLevels.warehouseId, warehouseId)));
};
