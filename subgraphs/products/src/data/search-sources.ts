import { anyOf, type Queryable } from '@bazaar/service-kit';
import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm';
import { categories, productRatings, products, productVariants, variantStock } from './tables.ts';

const inStock = sql<boolean>`exists (
  select from ${productVariants} join ${variantStock} on ${variantStock.variantId} = ${productVariants.id}
  where ${productVariants.productId} = ${products.id} and ${variantStock.inStock})`;

const onSale = and(eq(products.status, 'PUBLISHED'), isNotNull(products.minPrice));

/** What search has to know of a product on sale. */
export type SearchSource = Awaited<ReturnType<typeof searchSources>>[number];

/** These products as search copies them; those that are not on sale are left out. */
export const searchSources = (db: Queryable, ids: readonly string[]) =>
  db
    .select({
      id: products.id,
      name: products.name,
      brand: products.brand,
      description: products.description,
      attributes: products.attributes,
      price: sql<number>`${products.minPrice}`,
      createdAt: products.createdAt,
      /** From the top down. */
      categoryPath: sql<string[]>`coalesce(${categories.path}, '{}')`,
      categoryNames: sql<
        string[]
      >`array(select above.name from categories above where above.id = any(${categories.path}))`,
      skus: sql<
        string[]
      >`array(select ${productVariants.sku} from ${productVariants} where ${productVariants.productId} = ${products.id})`,
      averageHundredths: productRatings.averageHundredths,
      ratingCount: sql<number>`coalesce(${productRatings.count}, 0)`,
      inStock,
    })
    .from(products)
    .leftJoin(categories, eq(categories.id, products.categoryId))
    .leftJoin(productRatings, eq(productRatings.productId, products.id))
    .where(and(anyOf(products.id, ids), onSale));

/** What changes of a product without the product itself: its stock and its rating. */
export const searchSignals = (db: Queryable, ids: readonly string[]) =>
  db
    .select({
      id: products.id,
      averageHundredths: productRatings.averageHundredths,
      ratingCount: sql<number>`coalesce(${productRatings.count}, 0)`,
      inStock,
    })
    .from(products)
    .leftJoin(productRatings, eq(productRatings.productId, products.id))
    .where(and(anyOf(products.id, ids), onSale));

/** The ids of all products on sale after `after`, in order, `limit` at most. */
export const idsOnSale = async (db: Queryable, after: string, limit: number): Promise<string[]> => {
  const rows = await db
    .select({ id: products.id })
    .from(products)
    .where(and(gt(products.id, after), onSale))
    .orderBy(asc(products.id))
    .limit(limit);
  return rows.map(({ id }) => id);
};
