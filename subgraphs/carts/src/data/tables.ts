import type { Address } from '@bazaar/addresses';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { CouponRule } from '../domain/coupon.ts';
import type { UseState } from '../domain/coupon-use.ts';

export { deadLetters, idempotencyKeys, inbox, outbox } from '@bazaar/service-kit/tables';
export { ratesEdition, shippingCountries, shippingTariffs, taxRates } from './rate-tables.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const minorUnits = (name: string) => bigint(name, { mode: 'number' });

/** What products says of its products: the greatest version. */
export const catalogueProducts = pgTable('catalogue_products', {
  productId: text('product_id').primaryKey(),
  version: bigint({ mode: 'number' }).notNull(),
  name: text().notNull(),
  sellerId: text('seller_id').notNull(),
  published: boolean().notNull(),
  /** From the top branch down to its own. */
  categoryPath: text('category_path').array().notNull(),
});

/** What products says of its variants. A variant that is gone stays, so that carts can say so. */
export const catalogueVariants = pgTable(
  'catalogue_variants',
  {
    variantId: text('variant_id').primaryKey(),
    productId: text('product_id').notNull(),
    sku: text().notNull(),
    price: minorUnits('price').notNull(),
    currency: text().notNull(),
    weightGrams: bigint('weight_grams', { mode: 'number' }).notNull(),
    /** Is it still one of its product's variants? */
    present: boolean().notNull(),
  },
  (table) => [index().on(table.productId)],
);

/** What inventory says can be bought: the greatest version. */
export const stock = pgTable('stock', {
  variantId: text('variant_id').primaryKey(),
  version: bigint({ mode: 'number' }).notNull(),
  available: bigint({ mode: 'number' }).notNull(),
});

/** OPEN until it has been bought (CLOSED) or taken into another cart (MERGED). */
export type CartStatus = 'OPEN' | 'CLOSED' | 'MERGED';

export const carts = pgTable(
  'carts',
  {
    id: text().primaryKey(),
    /** Opens the cart as long as it is nobody's; kept afterwards so that a claim made twice is recognised. Null when it never was a guest's. */
    token: text().unique(),
    /** Null for a guest's. */
    userId: text('user_id'),
    status: text().$type<CartStatus>().notNull(),
    currency: text().notNull(),
    version: integer().notNull(),
    shippingAddress: jsonb('shipping_address').$type<Address>(),
    /** The code chosen. */
    shippingMethod: text('shipping_method'),
    expiresAt: instant('expires_at').notNull(),
    changedAt: instant('changed_at').notNull().defaultNow(),
    /** The version at which it was last said to be abandoned. */
    abandonedVersion: integer('abandoned_version'),
  },
  (table) => [
    // At most one open cart a person.
    uniqueIndex('carts_open_of_user').on(table.userId).where(sql`status = 'OPEN' and user_id is not null`),
    index().on(table.expiresAt),
    // Carts that may be abandoned one day and were not said to be yet.
    index('carts_to_abandon')
      .on(table.changedAt)
      .where(sql`status = 'OPEN' and user_id is not null and abandoned_version is distinct from version`),
    check('carts_status', sql`status in ('OPEN', 'CLOSED', 'MERGED')`),
    check('carts_version', sql`version >= 1`),
    check('carts_holder', sql`token is not null or user_id is not null`),
  ],
);

export const cartLines = pgTable(
  'cart_lines',
  {
    id: text().primaryKey(),
    cartId: text('cart_id')
      .notNull()
      .references(() => carts.id, { onDelete: 'cascade' }),
    variantId: text('variant_id').notNull(),
    quantity: integer().notNull(),
    /** What one cost when the holder last put it in or confirmed it, minor units. */
    seenPrice: minorUnits('seen_price').notNull(),
  },
  (table) => [
    unique().on(table.cartId, table.variantId),
    check('cart_lines_quantity', sql`quantity between 1 and 999`),
    check('cart_lines_seen_price', sql`seen_price >= 0`),
  ],
);

export const coupons = pgTable(
  'coupons',
  {
    id: text().primaryKey(),
    code: text().notNull(),
    kind: text().$type<CouponRule['kind']>().notNull(),
    basisPoints: integer('basis_points'),
    amount: minorUnits('amount'),
    /** Of amount and minimum. */
    currency: text(),
    minimum: minorUnits('minimum'),
    buyQuantity: integer('buy_quantity'),
    getQuantity: integer('get_quantity'),
    /** Empty for all goods. */
    categoryIds: text('category_ids').array().notNull(),
    limit: integer('use_limit'),
    limitPerUser: integer('use_limit_per_user'),
    /** Orders that hold or have used it; always the number of its rows in coupon_uses that count. */
    used: integer().notNull().default(0),
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    active: boolean().notNull().default(true),
  },
  (table) => [
    // Typed in any case, it is the same coupon.
    uniqueIndex('coupons_code').on(sql`upper(${table.code})`),
    check(
      'coupons_rule',
      sql`case kind
        when 'PERCENTAGE' then basis_points is not null and basis_points between 1 and 10000
        when 'AMOUNT' then amount is not null and amount >= 1 and currency is not null
        when 'BUY_X_GET_Y' then buy_quantity is not null and buy_quantity >= 1 and get_quantity is not null and get_quantity >= 1
        when 'FREE_SHIPPING' then true
        else false end`,
    ),
    check('coupons_minimum', sql`minimum is null or (minimum >= 1 and currency is not null)`),
    check('coupons_used', sql`used >= 0`),
  ],
);

export const cartCoupons = pgTable(
  'cart_coupons',
  {
    cartId: text('cart_id')
      .notNull()
      .references(() => carts.id, { onDelete: 'cascade' }),
    couponId: text('coupon_id')
      .notNull()
      .references(() => coupons.id),
    /** In the order they were put to it. */
    appliedAt: instant('applied_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.cartId, table.couponId] })],
);

/** Which order uses a coupon: once each, however often its messages arrive. */
export const couponUses = pgTable(
  'coupon_uses',
  {
    couponId: text('coupon_id')
      .notNull()
      .references(() => coupons.id),
    orderId: text('order_id').notNull(),
    /** Null for a buyer who is no longer known. */
    userId: text('user_id'),
    state: text().$type<UseState>().notNull().default('USED'),
    /** The attempt that reserved it; null when the order was heard of first. */
    attempt: text(),
    since: instant('since').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.couponId, table.orderId] }),
    index().on(table.couponId, table.userId),
    index().on(table.orderId),
    index('coupon_uses_of_attempt').on(table.attempt).where(sql`attempt is not null`),
    index('coupon_uses_reserved').on(table.since).where(sql`state = 'RESERVED'`),
    check('coupon_uses_state', sql`state in ('RESERVED', 'USED', 'RELEASED')`),
  ],
);

/** Confirmed orders whose lines have left their cart; kept as long as their messages can be delivered again. */
export const settledOrders = pgTable(
  'settled_orders',
  {
    orderId: text('order_id').primaryKey(),
    settledAt: instant('settled_at').notNull(),
  },
  (table) => [index().on(table.settledAt)],
);

export const wishlistItems = pgTable(
  'wishlist_items',
  {
    id: text().primaryKey(),
    userId: text('user_id').notNull(),
    variantId: text('variant_id').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [
    unique().on(table.userId, table.variantId),
    index().on(table.userId, table.id),
    index().on(table.variantId),
  ],
);
