import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { HoldReason } from '../domain/velocity.ts';
import { instant } from './columns.ts';
import { orders } from './tables.ts';

/** Tries to pay of late, declined ones too: what the velocity rules count. Forgotten once no rule looks at them. */
export const paymentTries = pgTable(
  'payment_tries',
  {
    /** Of the message that told of it. */
    id: text().primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    customerId: text('customer_id'),
    /** Stripe's fingerprint; null for what is no card. */
    card: text(),
    /** A hash of where the goods go. */
    place: text(),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [
    index('payment_tries_of_customer').on(table.customerId, table.at),
    index('payment_tries_of_card').on(table.card, table.at),
    index('payment_tries_of_place').on(table.place, table.at),
    index('payment_tries_age').on(table.at),
  ],
);

/** Orders that were held for review, and why. */
export const orderHolds = pgTable('order_holds', {
  orderId: text('order_id')
    .primaryKey()
    .references(() => orders.id),
  reasons: jsonb().$type<HoldReason[]>().notNull(),
  since: instant('since').notNull(),
  /** Unless somebody decides before, the order is called off. */
  deadline: instant('deadline').notNull(),
});
