import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { users } from './tables.ts';

/** Downloads of personal data: the latest of each person, which is being gathered or ready. */
export const dataExports = pgTable(
  'data_exports',
  {
    userId: text('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Opens the file, without anything else: random. */
    token: text().notNull().unique(),
    requestedAt: instant('requested_at').notNull(),
    attempts: integer().notNull(),
    /** The next attempt to gather it is then. Whoever makes one moves it on first, so that nobody else does. */
    dueAt: instant('due_at').notNull(),
    /** The file, JSON; null until ready. */
    content: text(),
    /** Nobody gets it after this; null until ready. */
    expiresAt: instant('expires_at'),
  },
  (table) => [
    index('data_exports_due').on(table.dueAt).where(sql`${table.content} is null`),
    index('data_exports_expires').on(table.expiresAt),
    check('data_exports_ready', sql`(${table.content} is null) = (${table.expiresAt} is null)`),
  ],
);

/** A download without its content. */
export type DataExportRow = Omit<typeof dataExports.$inferSelect, 'content'>;
