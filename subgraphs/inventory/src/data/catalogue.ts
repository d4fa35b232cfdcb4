import { anyOf, type Send, type Transaction } from '@bazaar/service-kit';
import { and, asc, or, sql } from 'drizzle-orm';
import { tellStock } from './change-stock.ts';
import { rowsOf } from './rows.ts';
import { catalogueProducts, variantStock } from './tables.ts';

/** What inventory keeps of a product. */
export type CatalogueProduct = {
  productId: string;
  sellerId: string;
  version: number;
  /** All of them. */
  variantIds: readonly string[];
};

/** Keeps those that are newer than what is known; answers their ids. */
const keepProducts = async (tx: Transaction, products: readonly CatalogueProduct[]): Promise<Set<string>> => {
  const given = rowsOf(
    products.map(({ productId, sellerId, version }) => ({
      product_id: productId,
      seller_id: sellerId,
      version,
    })),
    sql`product_id text, seller_id text, version int`,
  );
  const rows = await tx.execute<{ productId: string }>(sql`
    insert into ${catalogueProducts} as known (product_id, seller_id, version)
    select product_id, seller_id, version from ${given} order by product_id
    on conflict (product_id) do update set seller_id = excluded.seller_id, version = excluded.version
    where known.version < excluded.version
    returning product_id as "productId"`);
  return new Set(rows.map(({ productId }) => productId));
};

/**
 * Copies products, at most one state of each and in the order of their ids. Every variant gets its row, with nothing in stock if it is new, which needs no telling.
 * Of a variant whose stock was set before its product was heard of, it is told what product it belongs to.
 */
export const copyProducts = async (
  tx: Transaction,
  send: Send,
  products: readonly CatalogueProduct[],
): Promise<void> => {
  const newer = await keepProducts(tx, products);
  const kept = products.filter(({ productId }) => newer.has(productId));
  if (kept.length === 0) return;
  const variants = kept
    .flatMap(({ productId, variantIds }) => variantIds.map((variantId) => ({ variantId, productId })))
    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
  const given = rowsOf(
    variants.map(({ variantId, productId }) => ({ variant_id: variantId, product_id: productId })),
    sql`variant_id text, product_id text`,
  );
  await tx.execute(
    sql`insert into ${variantStock} (variant_id, product_id) select variant_id, product_id from ${given} order by variant_id on conflict do nothing`,
  );
  // Locked in the variants' order, like every change of stock, before any of them is changed.
  await tx
    .select({ variantId: variantStock.variantId })
    .from(variantStock)
    .where(
      or(
        anyOf(
          variantStock.variantId,
          variants.map(({ variantId }) => variantId),
        ),
        anyOf(variantStock.productId, [...newer]),
      ),
    )
    .orderBy(asc(variantStock.variantId))
    .for('no key update');
  await tx
    .update(variantStock)
    .set({ productId: null })
    .where(
      and(
        anyOf(variantStock.productId, [...newer]),
        sql`not exists (select from ${given} where given.variant_id = ${variantStock.variantId})`,
      ),
    );
  const known = await tx
    .update(variantStock)
    .set({
      productId: sql`given.product_id`,
      version: sql`${variantStock.version} + 1`,
      updatedAt: sql`clock_timestamp()`,
    })
    .from(given)
    .where(
      sql`${variantStock.variantId} = given.variant_id and ${variantStock.productId} is distinct from given.product_id`,
    )
    .returning({
      variantId: variantStock.variantId,
      productId: variantStock.productId,
      available: variantStock.available,
      reorderPoint: variantStock.reorderPoint,
      version: variantStock.version,
      updatedAt: variantStock.updatedAt,
    });
  for (const stock of known) tellStock(send, stock);
};
