import type { Address } from '@bazaar/addresses';
import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { type State, states } from '../domain/state.ts';
import { amount, instant } from './columns.ts';

export { deadLetters, idempotencyKeys, inbox, outbox } from '@bazaar/service-kit/tables';

/** Orders that a passed deadline ends. Written out, since a partial index is of no use to a query with parameters. */
export const isUnpaid = (state: AnyPgColumn): SQL => sql`${state} in ('PENDING', 'AWAITING_PAYMENT')`;

/** Orders that a person must look at; written out for the same reason. */
export const isOnHold = (state: AnyPgColumn): SQL => sql`${state} = 'ON_HOLD'`;

/** A variant that was short when stock was to be reserved. */
export type Shortage = { variantId: string; requested: number; available: number };

/** What was bought, by whom, and where it stands. */
export const orders = pgTable(
  'orders',
  {
    id: text().primaryKey(),
    number: text().notNull(),
    state: text().$type<State>().notNull(),
    version: integer().notNull(),
    /** Null after that person was erased. */
    customerId: text('customer_id'),
    cartId: text('cart_id').notNull(),
    /** Sellers of its lines, in id order: who may see it, without asking its lines. */
    sellerIds: text('seller_ids').array().notNull(),
    /** The client's own key, kept for ever. */
    idempotencyKey: text('idempotency_key').notNull(),
    /** SHA-256 of the checkout's input. */
    inputHash: text('input_hash').notNull(),
    currency: text().notNull(),
    subtotal: amount('subtotal').notNull(),
    discount: amount('discount').notNull(),
    shipping: amount('shipping').notNull(),
    tax: amount('tax').notNull(),
    taxIncluded: boolean('tax_included').notNull(),
    total: amount('total').notNull(),
    shippingAddress: jsonb('shipping_address').$type<Address>(),
    billingAddress: jsonb('billing_address').$type<Address>(),
    shippingMethod: text('shipping_method').notNull(),
    couponCodes: text('coupon_codes').array().notNull(),
    /** Pay at once with this. */
    paymentMethodId: text('payment_method_id'),
    /** Unpaid until then it expires. */
    deadline: instant('deadline').notNull(),
    /** Why it was refused. */
    shortages: jsonb().$type<Shortage[]>(),
    placedAt: instant('placed_at').notNull(),
  },
  // Lists are newest first: their indexes are read backwards.
  (table) => [
    unique('orders_number').on(table.number),
    unique('orders_attempt').on(table.customerId, table.idempotencyKey),
    index('orders_newest').on(table.placedAt, table.id),
    index('orders_of_customer').on(table.customerId, table.placedAt, table.id),
    index('orders_unpaid').on(table.deadline).where(isUnpaid(table.state)),
    index('orders_on_hold').on(table.id).where(isOnHold(table.state)),
    check(
      'orders_state',
      sql`${table.state} in (${sql.raw(states.map((state) => `'${state}'`).join(', '))})`,
    ),
    check(
      'orders_total_adds_up',
      sql`${table.total} = ${table.subtotal} - ${table.discount} + ${table.shipping} + case when ${table.taxIncluded} then 0 else ${table.tax} end`,
    ),
    check(
      'orders_amounts_not_negative',
      sql`least(${table.subtotal}, ${table.discount}, ${table.shipping}, ${table.tax}, ${table.total}) >= 0`,
    ),
  ],
);

/** What was bought, as it was sold. */
export const orderLines = pgTable(
  'order_lines',
  {
    id: text().primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    /** Place in the order, from 0. */
    position: integer().notNull(),
    variantId: text('variant_id').notNull(),
    productId: text('product_id').notNull(),
    sellerId: text('seller_id').notNull(),
    productName: text('product_name').notNull(),
    sku: text().notNull(),
    quantity: integer().notNull(),
    currency: text().notNull(),
    unitPrice: amount('unit_price').notNull(),
    subtotal: amount('subtotal').notNull(),
    discount: amount('discount').notNull(),
    tax: amount('tax').notNull(),
    total: amount('total').notNull(),
    /** Units that have left in parcels. */
    shipped: integer().notNull().default(0),
    /** Units that were called off before they left. */
    cancelled: integer().notNull().default(0),
    /** Units that came back. */
    returned: integer().notNull().default(0),
  },
  (table) => [
    uniqueIndex('order_lines_of_order').on(table.orderId, table.position),
    check('order_lines_quantity', sql`${table.quantity} >= 1`),
    check(
      'order_lines_shipped',
      sql`least(${table.shipped}, ${table.cancelled}) >= 0 and ${table.shipped} + ${table.cancelled} <= ${table.quantity}`,
    ),
    check('order_lines_returned', sql`${table.returned} between 0 and ${table.shipped}`),
  ],
);

/** Which sellers have lines in an order: the index behind `Seller.orders`, which an array column cannot be. */
export const orderSellers = pgTable(
  'order_sellers',
  {
    sellerId: text('seller_id').notNull(),
    placedAt: instant('placed_at').notNull(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
  },
  (table) => [
    primaryKey({ columns: [table.sellerId, table.orderId] }),
    index('order_sellers_newest').on(table.sellerId, table.placedAt, table.orderId),
  ],
);

/** Every step of an order: its timeline, and what a subscription replays. */
export const orderEvents = pgTable(
  'order_events',
  {
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    version: integer().notNull(),
    state: text().$type<State>().notNull(),
    previousState: text('previous_state').$type<State>(),
    at: instant('at').notNull(),
    note: text(),
    /** The sellers who may read the note besides the buyer and admins; null when all of them may. */
    audience: text().array(),
    /** What support alone reads. */
    internalNote: text('internal_note'),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.version] })],
);

/** Parcels. */
export const shipments = pgTable(
  'shipments',
  {
    id: text().primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    carrier: text().notNull(),
    trackingNumber: text('tracking_number'),
    shippedAt: instant('shipped_at').notNull(),
    deliveredAt: instant('delivered_at'),
  },
  (table) => [index('shipments_of_order').on(table.orderId, table.id)],
);

/** What is in a parcel. */
export const shipmentLines = pgTable(
  'shipment_lines',
  {
    shipmentId: text('shipment_id').notNull(),
    lineId: text('line_id')
      .notNull()
      .references(() => orderLines.id),
    quantity: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.shipmentId, table.lineId] }),
    foreignKey({ columns: [table.shipmentId], foreignColumns: [shipments.id] }),
    check('shipment_lines_quantity', sql`${table.quantity} >= 1`),
  ],
);
