import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, eq, getTableColumns, ne, sql } from 'drizzle-orm';
import { type ImageRow, type ProductRow, productImages, productSlugs, products } from './tables.ts';

/** The products with these ids, in any order. */
export const productsByIds = (db: Queryable, ids: readonly string[]): Promise<ProductRow[]> =>
  db.select().from(products).where(anyOf(products.id, ids));

/** The products that have or had these slugs, each with the slug that found it. */
export const productsBySlugs = (
  db: Queryable,
  slugs: readonly string[],
): Promise<(ProductRow & { foundBy: string })[]> =>
  db
    .select({ ...getTableColumns(products), foundBy: productSlugs.slug })
    .from(productSlugs)
    .innerJoin(products, eq(products.id, productSlugs.productId))
    .where(anyOf(productSlugs.slug, slugs));

/** The pictures of these products, each product's main one first. */
export const imagesOfProducts = (db: Queryable, productIds: readonly string[]): Promise<ImageRow[]> =>
  db
    .select()
    .from(productImages)
    .where(anyOf(productImages.productId, productIds))
    .orderBy(productImages.productId, productImages.position);

/** A product for changing: nobody else changes it until the transaction ends. */
export const lockProduct = async (tx: Transaction, id: string): Promise<ProductRow | undefined> => {
  const [row] = await tx.select().from(products).where(eq(products.id, id)).for('no key update');
  return row;
};

/** Locks the products filed in any of these categories, in id order. */
export const lockProductsOfCategories = (
  tx: Transaction,
  categoryIds: readonly string[],
): Promise<ProductRow[]> =>
  tx
    .select()
    .from(products)
    .where(anyOf(products.categoryId, categoryIds))
    .orderBy(products.id)
    .for('no key update');

/** The products filed in any of these categories. */
export const productIdsOfCategories = async (
  db: Queryable,
  categoryIds: readonly string[],
): Promise<string[]> => {
  const rows = await db
    .select({ id: products.id })
    .from(products)
    .where(anyOf(products.categoryId, categoryIds));
  return rows.map(({ id }) => id);
};

/** The products of a shop that are not withdrawn, in id order. */
export const productIdsOfSeller = async (db: Queryable, sellerId: string): Promise<string[]> => {
  const rows = await db
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.sellerId, sellerId), ne(products.status, 'ARCHIVED')))
    .orderBy(products.id);
  return rows.map(({ id }) => id);
};

/** Stores a new product, whose slug has been claimed. */
export const insertProduct = async (tx: Transaction, row: ProductRow): Promise<void> => {
  await tx.insert(products).values(row);
};

/** Stores a product as it is now; `version` and `updatedAt` are the caller's to set. */
export const updateProductRow = async (tx: Transaction, { id, ...row }: ProductRow): Promise<void> => {
  await tx.update(products).set(row).where(eq(products.id, id));
};

/** Counts one change of each product without another effect on the row. */
export const touchProducts = async (tx: Transaction, ids: readonly string[], now: Date): Promise<void> => {
  await tx
    .update(products)
    .set({ version: sql`${products.version} + 1`, updatedAt: now })
    .where(anyOf(products.id, ids));
};

/** Takes a slug for ever, unless another product has it or had it: then answers false. */
export const claimSlug = async (tx: Transaction, slug: string, productId: string): Promise<boolean> => {
  // Waits for another transaction that is claiming the same one.
  await tx.insert(productSlugs).values({ slug, productId }).onConflictDoNothing();
  const [row] = await tx.select().from(productSlugs).where(eq(productSlugs.slug, slug));
  return row?.productId === productId;
};
