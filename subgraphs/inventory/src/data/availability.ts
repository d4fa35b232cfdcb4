import { anyOf, type Queryable } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { variantStock } from './tables.ts';

/** What can be bought of a variant, as kept. */
export type VariantStockRow = typeof variantStock.$inferSelect;

/** What can be bought of a product: the sum over its variants. */
export type ProductStock = {
  productId: string;
  available: number;
  /** The sum of its levels' reorder points. */
  reorderPoint: number;
  updatedAt: Date;
};

/** Of these variants, those that are known, in no order. */
export const findVariantStock = (db: Queryable, variantIds: readonly string[]): Promise<VariantStockRow[]> =>
  db.select().from(variantStock).where(anyOf(variantStock.variantId, variantIds));

/** Of these products, those that have variants, in no order. */
export const findProductStock = async (
  db: Queryable,
  productIds: readonly string[],
): Promise<ProductStock[]> => {
  const rows = await db
    .select({
      productId: variantStock.productId,
      available: sql`sum(${variantStock.available})`.mapWith(Number),
      reorderPoint: sql`sum(${variantStock.reorderPoint})`.mapWith(Number),
      updatedAt: sql`max(${variantStock.updatedAt})`.mapWith(variantStock.updatedAt),
    })
    .from(variantStock)
    .where(anyOf(variantStock.productId, productIds))
    .groupBy(variantStock.productId);
  return rows.flatMap(({ productId, ...sums }) => (productId === null ? [] : [{ productId, ...sums }]));
};
