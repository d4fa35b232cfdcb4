import type { Queryable } from '@bazaar/service-kit';
import { eq } from 'drizzle-orm';
import { catalogueProducts, variantStock } from './tables.ts';

/** Who sells a variant, by the copy of the catalogue; null when it has not been heard of. */
export const sellerOf = async (db: Queryable, variantId: string): Promise<string | null> => {
  const [row] = await db
    .select({ sellerId: catalogueProducts.sellerId })
    .from(variantStock)
    .innerJoin(catalogueProducts, eq(catalogueProducts.productId, variantStock.productId))
    .where(eq(variantStock.variantId, variantId));
  return row?.sellerId ?? null;
};
