import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import type { NamedValue, ProductOption } from '../domain/options.ts';
import type { ProductStatus } from '../domain/status.ts';

export { deadLetters, idempotencyKeys, inbox, outbox } from '@bazaar/service-kit/tables';
export * from './search-tables.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** The tree of branches. */
export const categories = pgTable(
  'categories',
  {
    id: text().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    parentId: text('parent_id').references((): AnyPgColumn => categories.id),
    /** Ids from the top branch down to its own, so that all below is one index condition. */
    path: text().array().notNull(),
    /** Among its siblings, from 0. */
    position: integer().notNull(),
  },
  (table) => [
    unique('categories_slug_unique').on(table.slug),
    index('categories_parent').on(table.parentId),
    index('categories_path').using('gin', table.path),
    check('categories_path_ends_in_itself', sql`${table.path}[cardinality(${table.path})] = ${table.id}`),
  ],
);

/** Every slug a product has or had: old links keep working, and nobody else takes them. Claimed before the product is stored. */
export const productSlugs = pgTable('product_slugs', {
  slug: text().primaryKey(),
  productId: text('product_id').notNull(),
});

/** What is for sale. */
export const products = pgTable(
  'products',
  {
    id: text().primaryKey(),
    /** The current one; all it ever had are in `product_slugs`. */
    slug: text()
      .notNull()
      .references(() => productSlugs.slug),
    name: text().notNull(),
    description: text(),
    brand: text(),
    categoryId: text('category_id').references(() => categories.id),
    sellerId: text('seller_id').notNull(),
    attributes: jsonb().$type<NamedValue[]>().notNull(),
    options: jsonb().$type<ProductOption[]>().notNull(),
    status: text().$type<ProductStatus>().notNull(),
    version: integer().notNull(),
    /** Of all variants; null before there is one, like the two prices. */
    currency: text(),
    /** Cheapest variant, minor units. */
    minPrice: integer('min_price'),
    /** Dearest variant, minor units. */
    maxPrice: integer('max_price'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** When it first went on sale; what never did stays hidden even when archived. */
    publishedAt: instant('published_at'),
  },
  (table) => [
    unique('products_slug_unique').on(table.slug),
    index('products_by_creation').on(table.status, table.createdAt, table.id),
    index('products_by_name').on(table.status, sql`(${table.name} collate "und-x-icu")`, table.id),
    index('products_by_price').on(table.status, sql`(coalesce(${table.minPrice}, -1))`, table.id),
    index('products_of_category').on(table.categoryId, table.status, table.createdAt, table.id),
    index('products_of_seller').on(table.sellerId, table.status, table.createdAt, table.id),
    index('products_of_brand').on(table.brand, table.status, table.createdAt, table.id),
    check('products_status', sql`${table.status} in ('DRAFT', 'PUBLISHED', 'ARCHIVED')`),
    check('products_version', sql`${table.version} >= 1`),
    check(
      'products_prices',
      sql`num_nonnulls(${table.minPrice}, ${table.maxPrice}, ${table.currency}) in (0, 3) and (${table.minPrice} is null or (${table.minPrice} >= 0 and ${table.maxPrice} >= ${table.minPrice}))`,
    ),
    check('products_published_at', sql`${table.status} <> 'PUBLISHED' or ${table.publishedAt} is not null`),
  ],
);

/** The buyable forms of products. */
export const productVariants = pgTable(
  'product_variants',
  {
    id: text().primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    sku: text().notNull(),
    options: jsonb().$type<NamedValue[]>().notNull(),
    currency: text().notNull(),
    /** Minor units. */
    price: integer().notNull(),
    /** Minor units; null without a reduction. */
    compareAtPrice: integer('compare_at_price'),
    /** For carriage; 0 when unknown. */
    weightGrams: integer('weight_grams').notNull(),
    /** Among its product's variants, from 0. */
    position: integer().notNull(),
  },
  (table) => [
    unique('product_variants_sku_unique').on(table.sku),
    index('product_variants_product').on(table.productId, table.position),
    check('product_variants_price', sql`${table.price} >= 0`),
    check('product_variants_compare_at_price', sql`${table.compareAtPrice} > ${table.price}`),
    check('product_variants_weight', sql`${table.weightGrams} >= 0`),
  ],
);

/** What a variant cost from when on; the row before a moment says what it cost at that moment. */
export const variantPrices = pgTable(
  'variant_prices',
  {
    variantId: text('variant_id')
      .notNull()
      .references(() => productVariants.id),
    validFrom: instant('valid_from').notNull(),
    currency: text().notNull(),
    /** Minor units. */
    price: integer().notNull(),
    /** Minor units; null without a reduction. */
    compareAtPrice: integer('compare_at_price'),
  },
  (table) => [
    primaryKey({ columns: [table.variantId, table.validFrom] }),
    check('variant_prices_price', sql`${table.price} >= 0`),
  ],
);

/** The pictures of products. */
export const productImages = pgTable(
  'product_images',
  {
    id: text().primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    /** The main one is 0. */
    position: integer().notNull(),
    /** Absolute, or a path below IMAGE_BASE_URL. */
    url: text().notNull(),
    altText: text('alt_text'),
    /** Pixels. */
    width: integer(),
    /** Pixels. */
    height: integer(),
  },
  (table) => [index('product_images_product').on(table.productId, table.position)],
);

/** Pictures that this service serves itself. A path never changes what it shows. */
export const productImageFiles = pgTable('product_image_files', {
  /** Such as /images/products/linen-shirt/1.svg. */
  path: text().primaryKey(),
  contentType: text('content_type').notNull(),
  bytes: bytes().notNull(),
});

/** Places opened for pictures; one becomes a picture of its product when the product lists it. */
export const imageUploads = pgTable(
  'image_uploads',
  {
    /** The picture's id. */
    id: text().primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    /** What its storage keeps it under, such as /images/uploads/image_….png. */
    path: text().notNull(),
    /** Absolute, or a path below IMAGE_BASE_URL. */
    url: text().notNull(),
    contentType: text('content_type').notNull(),
    /** Bytes. */
    size: integer().notNull(),
    altText: text('alt_text'),
    expiresAt: instant('expires_at').notNull(),
    /** Pixels; null until its content has been looked at. */
    width: integer(),
    height: integer(),
  },
  (table) => [index('image_uploads_expiry').on(table.expiresAt)],
);

/** A branch as stored. */
export type CategoryRow = typeof categories.$inferSelect;
/** A product as stored. */
export type ProductRow = typeof products.$inferSelect;
/** A variant as stored. */
export type VariantRow = typeof productVariants.$inferSelect;
/** A place for a picture as stored. */
export type ImageUploadRow = typeof imageUploads.$inferSelect;
/** A picture as stored. */
export type ImageRow = typeof productImages.$inferSelect;
