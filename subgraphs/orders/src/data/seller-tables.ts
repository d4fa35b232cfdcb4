import { integer, pgTable, text } from 'drizzle-orm/pg-core';

/** A copy of who sells, from users' messages: for the invoices. */
export const sellers = pgTable('sellers', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** Of the message that told; the greatest wins. */
  version: integer().notNull(),
});
