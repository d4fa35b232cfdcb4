import { type Database, keyset, type Page } from '@bazaar/service-kit';
import { and, count, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { ProductStatus } from '../domain/status.ts';
import { groupBy } from '../group-by.ts';
import { categories, type ProductRow, products } from './tables.ts';

/** By what products are sorted. */
export type SortField = 'CREATED_AT' | 'NAME' | 'PRICE';

/** Which products, checked: what the viewer may not see is excluded already. */
export type Selection = {
  status: ProductStatus;
  /** Only of this seller: what one filters by, and what limits a seller who asks for drafts. Empty for all. */
  sellerIds: readonly string[];
  categoryId: string | null;
  brands: readonly string[] | null;
  /** Of the cheapest variant, minor units. */
  minPrice: number | null;
  maxPrice: number | null;
};

/** A page of a selection in an order. */
export type Listing = { selection: Selection; sort: { field: SortField; descending: boolean }; page: Page };

/** Whose products: under each of several parents, all asked for in one statement. */
export type ParentKind = 'category' | 'seller';

const nameOrder = sql`(${products.name} collate "und-x-icu")`;
// Drafts may have no price yet: they come before the free ones.
const priceOrder = sql`(coalesce(${products.minPrice}, -1))`;

const order: Record<SortField, SQL> = {
  CREATED_AT: sql`${products.createdAt}`,
  NAME: nameOrder,
  PRICE: priceOrder,
};

const filedBelow = (category: SQL): SQL =>
  sql`${products.categoryId} in (select ${categories.id} from ${categories} where ${categories.path} @> array[${category}])`;

const conditions = (selection: Selection): SQL[] => {
  const { status, sellerIds, categoryId, brands, minPrice, maxPrice } = selection;
  return [
    eq(products.status, status),
    ...sellerIds.map((id) => eq(products.sellerId, id)),
    ...(categoryId === null ? [] : [filedBelow(sql`${categoryId}::text`)]),
    ...(brands === null ? [] : [inArray(products.brand, [...brands])]),
    ...(minPrice === null ? [] : [gte(products.minPrice, minPrice)]),
    ...(maxPrice === null ? [] : [lte(products.minPrice, maxPrice)]),
  ];
};

const paging = ({ sort, page }: Listing) => ({
  ...keyset(page, { columns: [order[sort.field], products.id], descending: sort.descending }),
  limit: page.size + 1,
});

/** The products of a page and one more, if there is one. */
export const listProducts = (db: Database, listing: Listing): Promise<ProductRow[]> => {
  const { where, orderBy, limit } = paging(listing);
  return db
    .select()
    .from(products)
    .where(and(...conditions(listing.selection), where))
    .orderBy(...orderBy)
    .limit(limit);
};

/** How many products a selection has. */
export const countProducts = async (db: Database, selection: Selection): Promise<number> => {
  const [row] = await db
    .select({ count: count() })
    .from(products)
    .where(and(...conditions(selection)));
  return row?.count ?? 0;
};

// Set beside the products of each parent; the name is that of the outer row.
const parentId = sql<string>`parents.id`;
const below: Record<ParentKind, SQL> = {
  category: filedBelow(parentId),
  seller: sql`${products.sellerId} = ${parentId}`,
};
const parents = (ids: readonly string[]): SQL => sql`unnest(${sql.param(ids)}::text[]) as parents(id)`;

/** The same page under each parent, in one statement. */
export const listProductsBelow = async (
  db: Database,
  kind: ParentKind,
  ids: readonly string[],
  listing: Listing,
): Promise<Map<string, ProductRow[]>> => {
  const { where, orderBy, limit } = paging(listing);
  // Named like the table, so that its columns can be selected as those of the table.
  const page = db
    .select()
    .from(products)
    .where(and(below[kind], ...conditions(listing.selection), where))
    .orderBy(...orderBy)
    .limit(limit)
    .as('products');
  const rows = await db
    .select({ parentId, product: products })
    .from(parents(ids))
    .crossJoinLateral(page)
    .orderBy(parentId, ...orderBy);
  const found = groupBy(rows, (row) => row.parentId);
  return new Map([...found].map(([id, group]) => [id, group.map(({ product }) => product)]));
};

/** How many products a selection has below each parent, in one statement. */
export const countProductsBelow = async (
  db: Database,
  kind: ParentKind,
  ids: readonly string[],
  selection: Selection,
): Promise<Map<string, number>> => {
  const total = db
    .select({ count: count().as('count') })
    .from(products)
    .where(and(below[kind], ...conditions(selection)))
    .as('total');
  const rows = await db.select({ parentId, count: total.count }).from(parents(ids)).crossJoinLateral(total);
  return new Map(rows.map((row) => [row.parentId, row.count]));
};
