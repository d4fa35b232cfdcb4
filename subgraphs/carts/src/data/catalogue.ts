import type { MessageData } from '@bazaar/events';
import type { Queryable, Transaction } from '@bazaar/service-kit';
import { inArray, sql } from 'drizzle-orm';
import { catalogueVariants } from './tables.ts';

/** Keeps what products said, one product at most once; what is older than what is known is ignored. Answers the variants that may have changed. */
export const keepProducts = async (
  tx: Transaction,
  products: readonly MessageData<'products.changed'>[],
): Promise<string[]> => {
  const fresh = await tx.execute<{ productId: string }>(sql`
    insert into catalogue_products (product_id, version, name, seller_id, published, category_path)
    select p."productId", p.version, p.name, p."sellerId", p.status = 'PUBLISHED', p."categoryPath"
    from json_to_recordset(${JSON.stringify(products)}::json)
      as p("productId" text, version bigint, name text, "sellerId" text, status text, "categoryPath" text[])
    order by p."productId"
    on conflict (product_id) do update set
      version = excluded.version, name = excluded.name, seller_id = excluded.seller_id,
      published = excluded.published, category_path = excluded.category_path
    where catalogue_products.version < excluded.version
    returning product_id as "productId"`);
  const freshIds = new Set(fresh.map(({ productId }) => productId));
  if (freshIds.size === 0) return [];
  const variants = products
    .filter(({ productId }) => freshIds.has(productId))
    .flatMap((product) =>
      product.variants.map(({ variantId, sku, price, weightGrams }) => ({
        variantId,
        productId: product.productId,
        sku,
        price: price.amount,
        currency: price.currency,
        weightGrams,
      })),
    );
  // A variant that is not named any more is gone.
  const before = await tx
    .update(catalogueVariants)
    .set({ present: false })
    .where(inArray(catalogueVariants.productId, [...freshIds]))
    .returning({ variantId: catalogueVariants.variantId });
  await tx.execute(sql`
    insert into catalogue_variants (variant_id, product_id, sku, price, currency, weight_grams, present)
    select v."variantId", v."productId", v.sku, v.price, v.currency, v."weightGrams", true
    from json_to_recordset(${JSON.stringify(variants)}::json)
      as v("variantId" text, "productId" text, sku text, price bigint, currency text, "weightGrams" bigint)
    order by v."variantId"
    on conflict (variant_id) do update set
      product_id = excluded.product_id, sku = excluded.sku, price = excluded.price,
      currency = excluded.currency, weight_grams = excluded.weight_grams, present = true`);
  return [...new Set([...before, ...variants].map(({ variantId }) => variantId))];
};

/** Keeps what inventory said, one variant at most once; what is older than what is known is ignored. Answers the variants that changed. */
export const keepStock = async (
  tx: Transaction,
  stock: readonly MessageData<'inventory.stockChanged'>[],
): Promise<string[]> => {
  const kept = await tx.execute<{ variantId: string }>(sql`
    insert into stock (variant_id, version, available)
    select s."variantId", s.version, s.available
    from json_to_recordset(${JSON.stringify(stock)}::json)
      as s("variantId" text, version bigint, available bigint)
    order by s."variantId"
    on conflict (variant_id) do update set version = excluded.version, available = excluded.available
    where stock.version < excluded.version
    returning variant_id as "variantId"`);
  return kept.map(({ variantId }) => variantId);
};

/** Which product each of these variants belongs to; unknown ones are missing. */
export const findProductIds = async (
  db: Queryable,
  variantIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (variantIds.length === 0) return new Map();
  const rows = await db
    .select({ variantId: catalogueVariants.variantId, productId: catalogueVariants.productId })
    .from(catalogueVariants)
    .where(inArray(catalogueVariants.variantId, [...variantIds]));
  return new Map(rows.map(({ variantId, productId }) => [variantId, productId]));
};
