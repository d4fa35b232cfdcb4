import { anyOf, type Queryable } from '@bazaar/service-kit';
import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { Offer } from '../domain/cart.ts';

/** An `Offer` as JSON, from `v` (catalogue_variants), `p` (catalogue_products) and `s` (stock, which may be missing). */
export const offerJson: SQL = sql.raw(`json_build_object(
  'productId', v.product_id,
  'sellerId', p.seller_id,
  'productName', p.name,
  'sku', v.sku,
  'price', v.price,
  'currency', v.currency,
  'weightGrams', v.weight_grams,
  'categoryPath', p.category_path,
  'listed', p.published and v.present,
  'available', s.available
)`);

/** Offers by variant id as one JSON object, of these variants. */
export const offersJson = (
  variantIds: readonly string[] | Placeholder,
): SQL<Record<string, Offer>> => sql`coalesce((
  select json_object_agg(v.variant_id, ${offerJson})
  from catalogue_variants v
  join catalogue_products p on p.product_id = v.product_id
  left join stock s on s.variant_id = v.variant_id
  where ${anyOf(sql`v.variant_id`, variantIds)}
), '{}')`;

/** What the catalogue says of these variants; those it has never spoken of are missing. */
export const findOffers = async (
  db: Queryable,
  variantIds: readonly string[],
): Promise<ReadonlyMap<string, Offer>> => {
  if (variantIds.length === 0) return new Map();
  const [found] = await db.execute<{ offers: Record<string, Offer> }>(
    sql`select ${offersJson(variantIds)} as offers`,
  );
  return new Map(Object.entries(found?.offers ?? {}));
};
