import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, eq, sql } from 'drizzle-orm';
import { authors, products, purchases, reviews } from './tables.ts';

/** What is kept of a product. */
export type ProductCopy = typeof products.$inferSelect;
/** What is kept of a person. */
export type AuthorCopy = typeof authors.$inferSelect;
/** That a person bought a product. */
export type Purchase = typeof purchases.$inferSelect;

/** Can this product be reviewed? */
export const isPublished = async (db: Queryable, productId: string): Promise<boolean> => {
  const [row] = await db
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.id, productId), eq(products.published, true)));
  return row !== undefined;
};

/** Who sells this product; null when that is not known here. */
export const sellerOf = async (db: Queryable, productId: string): Promise<string | null> => {
  const [row] = await db
    .select({ sellerId: products.sellerId })
    .from(products)
    .where(eq(products.id, productId));
  return row?.sellerId ?? null;
};

/** Takes over products, one row an id; an older version changes nothing. */
export const copyProducts = async (tx: Transaction, rows: readonly ProductCopy[]): Promise<void> => {
  await tx.execute(sql`
    insert into ${products} as known (id, version, published, seller_id)
    select id, version, published, "sellerId"
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as copy (id text, version int, published boolean, "sellerId" text)
    order by id
    on conflict (id) do update
      set version = excluded.version, published = excluded.published, seller_id = excluded.seller_id
    where known.version < excluded.version
      or (known.version = excluded.version and known.seller_id is null)`);
};

/** Takes over people's names, one row an id; an older version changes nothing. */
export const copyAuthors = async (tx: Transaction, rows: readonly AuthorCopy[]): Promise<void> => {
  await tx.execute(sql`
    insert into ${authors} as known (id, version, display_name)
    select id, version, "displayName"
    from json_to_recordset(${JSON.stringify(rows)}::json) as copy (id text, version int, "displayName" text)
    order by id
    on conflict (id) do update set version = excluded.version, display_name = excluded.display_name
    where known.version < excluded.version`);
};

/** Has this person bought the product? */
export const hasBought = async (db: Queryable, buyerId: string, productId: string): Promise<boolean> => {
  const [row] = await db
    .select({ buyerId: purchases.buyerId })
    .from(purchases)
    .where(and(eq(purchases.buyerId, buyerId), eq(purchases.productId, productId)));
  return row !== undefined;
};

/** Remembers who bought what, and says so on the reviews that they wrote before. */
export const addPurchases = async (tx: Transaction, rows: readonly Purchase[]): Promise<void> => {
  const bought = sql`json_to_recordset(${JSON.stringify(rows)}::json) as bought ("buyerId" text, "productId" text)`;
  await tx.execute(sql`
    insert into ${purchases} (buyer_id, product_id)
    select "buyerId", "productId" from ${bought} order by 1, 2
    on conflict do nothing`);
  await tx.execute(sql`
    update ${reviews} set verified_purchase = true where id in (
      select review.id from ${reviews} as review
      join ${bought} on review.author_id = "buyerId" and review.product_id = "productId"
      where not review.verified_purchase and ${anyOf(sql`review.author_id`, [...new Set(rows.map(({ buyerId }) => buyerId))])}
      order by review.id for no key update of review
    )`);
};
