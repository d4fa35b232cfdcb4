import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Shortage } from '../domain/allocation.ts';
import { RESERVATION_STATES } from '../domain/reservation.ts';

export { deadLetters, idempotencyKeys, inbox, outbox } from '@bazaar/service-kit/tables';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Places that hold stock. */
export const warehouses = pgTable(
  'warehouses',
  {
    id: text().primaryKey(),
    code: text().notNull(),
    name: text().notNull(),
    /** ISO 3166-1 alpha-2. */
    country: text().notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    /** Does it ship? What lies in one that does not cannot be bought. */
    active: boolean().notNull().default(true),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [uniqueIndex('warehouses_code').on(sql`lower(${table.code})`)],
);

/** Whose product it is: a copy of what the catalogue says. */
export const catalogueProducts = pgTable(
  'catalogue_products',
  {
    productId: text('product_id').primaryKey(),
    sellerId: text('seller_id').notNull(),
    /** Of the catalogue; the greatest wins. */
    version: integer().notNull(),
  },
  (table) => [index('catalogue_products_seller').on(table.sellerId)],
);

/**
 * What can be bought of a variant, over all warehouses that ship: kept, so that a list of variants is one index lookup.
 * Its row is also the lock of the variant: whoever changes anything of a variant's stock locks it first.
 */
export const variantStock = pgTable(
  'variant_stock',
  {
    variantId: text('variant_id').primaryKey(),
    /** From the catalogue; null until it was heard of, and when the catalogue has dropped it. */
    productId: text('product_id'),
    available: integer().notNull().default(0),
    /** The sum of the levels' reorder points. */
    reorderPoint: integer('reorder_point').notNull().default(0),
    /** Grows with every change that others hear of. */
    version: integer().notNull().default(0),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    index('variant_stock_product').on(table.productId),
    check('variant_stock_not_negative', sql`${table.available} >= 0`),
  ],
);

/** Units of a variant in a warehouse. */
export const stockLevels = pgTable(
  'stock_levels',
  {
    id: text().primaryKey(),
    variantId: text('variant_id')
      .notNull()
      .references(() => variantStock.variantId),
    warehouseId: text('warehouse_id')
      .notNull()
      .references(() => warehouses.id),
    onHand: integer('on_hand').notNull().default(0),
    /** Held for orders that are not paid yet. */
    reserved: integer().notNull().default(0),
    reorderPoint: integer('reorder_point').notNull().default(0),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    unique('stock_levels_place').on(table.variantId, table.warehouseId),
    index('stock_levels_warehouse').on(table.warehouseId, table.id),
    index('stock_levels_low')
      .on(table.id)
      .where(sql`${table.onHand} - ${table.reserved} <= ${table.reorderPoint}`),
    // The last line of defence: whatever goes wrong above, nothing is sold twice.
    check('stock_levels_reserved', sql`${table.reserved} >= 0 and ${table.reserved} <= ${table.onHand}`),
    check('stock_levels_reorder_point', sql`${table.reorderPoint} >= 0`),
  ],
);

/** Why stock moved, as in the schema. */
export const movementKind = pgEnum('stock_movement_kind', [
  'SET',
  'ADJUSTED',
  'TRANSFER_OUT',
  'TRANSFER_IN',
  'COMMITTED',
  'RETURNED',
]);

/** The ledger: what was ever added to a level's units on hand, or taken. Lines are never changed. */
export const stockMovements = pgTable(
  'stock_movements',
  {
    id: text().primaryKey(),
    /** The order in which they took effect on their level. */
    sequence: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    variantId: text('variant_id').notNull(),
    warehouseId: text('warehouse_id').notNull(),
    delta: integer().notNull(),
    kind: movementKind().notNull(),
    reason: text(),
    orderId: text('order_id'),
    /** Who moved it; null when an order did. */
    movedBy: text('moved_by'),
    at: instant('at').notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    foreignKey({
      name: 'stock_movements_level',
      columns: [table.variantId, table.warehouseId],
      foreignColumns: [stockLevels.variantId, stockLevels.warehouseId],
    }),
    index('stock_movements_variant').on(table.variantId, table.sequence),
    index('stock_movements_place').on(table.variantId, table.warehouseId, table.sequence),
  ],
);

/** Where an order's hold stands. */
export const reservationState = pgEnum('reservation_state', RESERVATION_STATES);

/** What an order holds; one that was refused or ended stays, so that a late or repeated command is answered alike. */
export const reservations = pgTable(
  'reservations',
  {
    orderId: text('order_id').primaryKey(),
    state: reservationState().notNull(),
    /** The destination's; for another try when a payment comes after the hold has ended. */
    country: text(),
    /** Null when it was released before it was made. */
    expiresAt: instant('expires_at'),
    /** Why it was refused. */
    shortages: jsonb().$type<Shortage[]>(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('reservations_expiry').on(table.expiresAt).where(sql`${table.state} = 'HELD'`)],
);

/** Units that an order holds or has taken, by variant and warehouse. */
export const reservationLines = pgTable(
  'reservation_lines',
  {
    orderId: text('order_id')
      .notNull()
      .references(() => reservations.orderId),
    variantId: text('variant_id').notNull(),
    warehouseId: text('warehouse_id').notNull(),
    quantity: integer().notNull(),
    /** Units that came back after they were taken. */
    returned: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.variantId, table.warehouseId] }),
    check('reservation_lines_quantity', sql`${table.quantity} > 0`),
    check('reservation_lines_returned', sql`${table.returned} between 0 and ${table.quantity}`),
  ],
);

/** Returns whose units are back on the shelf, so that none comes back twice. */
export const restockedReturns = pgTable('restocked_returns', {
  returnId: text('return_id').primaryKey(),
  orderId: text('order_id').notNull(),
  at: instant('at').notNull().defaultNow(),
});
