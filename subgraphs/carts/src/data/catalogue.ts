import type { MessageData } from '@bazaar/events';
import type { Queryable, Transaction } from '@bazaar/service-kit';
import { inArray, sql } from 'drizzle-orm';
import { catalogueVariants } from './tables.ts';

/** A variant that costs less than it did, in the same currency. */
export type Cheaper = { variantId: string; previousPrice: number; price: number; currency: string };
/** A variant that was sold out and is no more. */
export type Returned = { variantId: string; available: number };

/** Keeps what products said, one product at most once; what is older than what is known is ignored. Answers the variants that may have changed, and those that are cheaper now. */
export const keepProducts = async (
  tx: Transaction,
  products: readonly MessageData<'products.changed'>[],
): Promise<{ changed: string[]; cheaper: Cheaper[] }> => {
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
  if (freshIds.size === 0) return { changed: [], cheaper: [] };
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
  const upserted = await tx.execute<{
    variantId: string;
    price: string;
    currency: string;
    before: string | null;
  }>(sql`
    insert into catalogue_variants (variant_id, product_id, sku, price, currency, weight_grams, present)
    select v."variantId", v."productId", v.sku, v.price, v.currency, v."weightGrams", true
    from json_to_recordset(${JSON.stringify(variants)}::json)
      as v("variantId" text, "productId" text, sku text, price bigint, currency text, "weightGrams" bigint)
    order by v."variantId"
    on conflict (variant_id) do update set
      product_id = excluded.product_id, sku = excluded.sku, price = excluded.price,
      currency = excluded.currency, weight_grams = excluded.weight_grams, present = true
    returning new.variant_id as "variantId", new.price as price, new.currency,
      case when old.currency = new.currency then old.price end as before`);
  return {
    changed: [...new Set([...before, ...variants].map(({ variantId }) => variantId))],
    cheaper: upserted
      .filter(({ before: was, price }) => was !== null && Number(price) < Number(was))
      .map(({ variantId, price, currency, before: was }) => ({
        variantId,
        previousPrice: Number(was),
        price: Number(price),
        currency,
      })),
  };
};

/** Keeps what inventory said, one variant at most once; what is older than what is known is ignored. Answers the variants that changed, and those that are there again. */
export const keepStock = async (
  tx: Transaction,
  stock: readonly MessageData<'inventory.stockChanged'>[],
): Promise<{ changed: string[]; returned: Returned[] }> => {
  const kept = await tx.execute<{
    variantId: string;
    version: string;
    available: string;
    before: string | null;
  }>(sql`
    insert into stock (variant_id, version, available)
    select s."variantId", s.version, s.available
    from json_to_recordset(${JSON.stringify(stock)}::json)
      as s("variantId" text, version bigint, available bigint)
    order by s."variantId"
    on conflict (variant_id) do update set version = excluded.version, available = excluded.available
    where stock.version < excluded.version
    returning new.variant_id as "variantId", new.version as version, new.available as available, old.available as before`);
  return {
    changed: kept.map(({ variantId }) => variantId),
    returned: kept
      .map(({ variantId, version, available, before }) => ({
        variantId,
        available: Number(available),
        // Nothing was there before the first that inventory says of a variant.
        before: version === '1' ? '0' : before,
      }))
      .filter(({ available, before: was }) => was === '0' && available > 0)
      .map(({ variantId, available }) => ({ variantId, available })),
  };
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
