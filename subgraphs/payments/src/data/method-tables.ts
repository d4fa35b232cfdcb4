import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns.ts';

/** A person at Stripe. Its row is the lock of the person's saved methods. */
export const customers = pgTable(
  'customers',
  {
    userId: text('user_id').primaryKey(),
    /** cus_… */
    stripeCustomerId: text('stripe_customer_id').notNull().unique(),
    /** When they left the shop: to be deleted at Stripe. */
    leftAt: instant('left_at'),
    createdAt: createdAt(),
  },
  (table) => [index('customers_left').on(table.leftAt).where(sql`${table.leftAt} is not null`)],
);

/** Saved ways to pay. Never a card number. */
export const paymentMethods = pgTable(
  'payment_methods',
  {
    id: text().primaryKey(),
    userId: text('user_id').notNull(),
    /** pm_… */
    stripeId: text('stripe_id').notNull().unique(),
    type: text().notNull(),
    brand: text(),
    last4: text(),
    expMonth: integer('exp_month'),
    expYear: integer('exp_year'),
    /** The setup intent that the person has still to confirm; null when it can be used. */
    unconfirmedSetup: text('unconfirmed_setup').unique(),
    createdAt: createdAt(),
  },
  (table) => [index('payment_methods_person').on(table.userId)],
);

/** A saved way to pay. */
export type MethodRow = typeof paymentMethods.$inferSelect;
