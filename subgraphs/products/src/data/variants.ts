import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, desc, eq, lte, ne, sql } from 'drizzle-orm';
import type { Price } from '../domain/prices.ts';
import { productVariants, type VariantRow, variantPrices } from './tables.ts';

/** The variants with these ids, in any order. */
export const variantsByIds = (db: Queryable, ids: readonly string[]): Promise<VariantRow[]> =>
  db.select().from(productVariants).where(anyOf(productVariants.id, ids));

/** The variants with these SKUs, in any order. */
export const variantsBySkus = (db: Queryable, skus: readonly string[]): Promise<VariantRow[]> =>
  db.select().from(productVariants).where(anyOf(productVariants.sku, skus));

/** The variants of these products, each product's in order. */
export const variantsOfProducts = (db: Queryable, productIds: readonly string[]): Promise<VariantRow[]> =>
  db
    .select()
    .from(productVariants)
    .where(anyOf(productVariants.productId, productIds))
    .orderBy(productVariants.productId, productVariants.position);

/** Takes a SKU until the transaction ends; false when another variant has it. */
export const claimSku = async (tx: Transaction, sku: string, variantId: string): Promise<boolean> => {
  // Whoever wants the same one at the same time waits here.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${sku}, 0))`);
  const rows = await tx
    .select({ id: productVariants.id })
    .from(productVariants)
    .where(and(eq(productVariants.sku, sku), ne(productVariants.id, variantId)));
  return rows.length === 0;
};

/** Stores a new variant and the start of its price. */
export const insertVariant = async (tx: Transaction, row: VariantRow, now: Date): Promise<void> => {
  await tx.insert(productVariants).values(row);
  await recordPrice(tx, row.id, row, now);
};

/** Stores a variant as it is now. */
export const updateVariantRow = async (tx: Transaction, { id, ...row }: VariantRow): Promise<void> => {
  await tx.update(productVariants).set(row).where(eq(productVariants.id, id));
};

/** Notes what a variant costs from `now` on. */
export const recordPrice = async (
  tx: Transaction,
  variantId: string,
  { currency, price, compareAtPrice }: Price,
  now: Date,
): Promise<void> => {
  const values = { currency, price, compareAtPrice };
  await tx
    .insert(variantPrices)
    .values({ variantId, validFrom: now, ...values })
    .onConflictDoUpdate({ target: [variantPrices.variantId, variantPrices.validFrom], set: values });
};

/** What a variant cost at a moment; undefined before its first price. */
export const priceAt = async (db: Queryable, variantId: string, at: Date): Promise<Price | undefined> => {
  const { currency, price, compareAtPrice } = variantPrices;
  const [row] = await db
    .select({ currency, price, compareAtPrice })
    .from(variantPrices)
    .where(and(eq(variantPrices.variantId, variantId), lte(variantPrices.validFrom, at)))
    .orderBy(desc(variantPrices.validFrom))
    .limit(1);
  return row;
};
