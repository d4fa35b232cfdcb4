import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { amount, instant } from './columns.ts';
import { orderLines, orders } from './tables.ts';

/** Goods that come back, of one seller, who decides on them. */
export const returns = pgTable(
  'returns',
  {
    id: text().primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    sellerId: text('seller_id').notNull(),
    status: text().$type<'REQUESTED' | 'APPROVED' | 'REJECTED'>().notNull(),
    reason: text().notNull(),
    /** In the decider's words. */
    note: text(),
    /** What became of the goods; null unless it was granted. */
    restock: text().$type<'RESTOCK' | 'WRITE_OFF'>(),
    /** What goes back to the buyer; null unless it was granted. */
    refund: amount('refund'),
    requestedAt: instant('requested_at').notNull(),
    decidedAt: instant('decided_at'),
  },
  (table) => [
    index('returns_of_order').on(table.orderId, table.id),
    check('returns_status', sql`${table.status} in ('REQUESTED', 'APPROVED', 'REJECTED')`),
    check('returns_restock', sql`${table.restock} in ('RESTOCK', 'WRITE_OFF')`),
    check('returns_decided', sql`(${table.status} = 'REQUESTED') = (${table.decidedAt} is null)`),
    check(
      'returns_granted',
      sql`(${table.status} = 'APPROVED') = (${table.restock} is not null) and (${table.restock} is null) = (${table.refund} is null)`,
    ),
    check('returns_refund', sql`${table.refund} >= 0`),
  ],
);

/** What comes back with a return. */
export const returnLines = pgTable(
  'return_lines',
  {
    returnId: text('return_id')
      .notNull()
      .references(() => returns.id),
    lineId: text('line_id')
      .notNull()
      .references(() => orderLines.id),
    quantity: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.returnId, table.lineId] }),
    check('return_lines_quantity', sql`${table.quantity} >= 1`),
  ],
);
