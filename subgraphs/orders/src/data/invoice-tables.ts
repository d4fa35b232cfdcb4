import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { InvoiceContent, InvoiceKind } from '../domain/invoice.ts';
import { amount, instant } from './columns.ts';
import { orders } from './tables.ts';

/** The last number given in a series and year. Its row is locked by whoever takes the next one, so that numbers have no gaps. */
export const invoiceCounters = pgTable(
  'invoice_counters',
  {
    kind: text().$type<InvoiceKind>().notNull(),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.year] })],
);

/** Invoices, and credit notes for money that went back: what they say was fixed when they were issued. */
export const invoices = pgTable(
  'invoices',
  {
    id: text().primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    kind: text().$type<InvoiceKind>().notNull(),
    year: integer().notNull(),
    sequence: integer().notNull(),
    /** Of the year and the sequence, such as 2026-000042. */
    number: text().notNull(),
    issuedAt: instant('issued_at').notNull(),
    content: jsonb().$type<InvoiceContent>().notNull(),
  },
  (table) => [
    unique('invoices_sequence').on(table.kind, table.year, table.sequence),
    index('invoices_of_order').on(table.orderId, table.id),
    uniqueIndex('invoices_one_an_order').on(table.orderId).where(sql`${table.kind} = 'INVOICE'`),
    check('invoices_kind', sql`${table.kind} in ('INVOICE', 'CREDIT_NOTE')`),
    check('invoices_sequence_from_one', sql`${table.sequence} >= 1`),
  ],
);

/** Money that went back, as payments has said. */
export const refunds = pgTable(
  'refunds',
  {
    /** Payments' own id of it. */
    id: text().primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    amount: amount('amount').notNull(),
    at: instant('at').notNull(),
    /** Null until there is one: money of an order without an invoice needs none. */
    creditNoteId: text('credit_note_id').references(() => invoices.id),
  },
  (table) => [
    index('refunds_of_order').on(table.orderId),
    unique('refunds_credit_note').on(table.creditNoteId),
    check('refunds_amount', sql`${table.amount} >= 1`),
  ],
);
