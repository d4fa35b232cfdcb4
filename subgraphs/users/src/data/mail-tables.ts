import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { MailKind } from '../domain/mail.ts';
import type { TokenPurpose } from '../domain/mail-tokens.ts';
import { instant } from './columns.ts';
import { users } from './tables.ts';

/** Mails still to be sent: committed with their cause, deleted when the mail server has them. They hold no secret: a link is made when it is sent. */
export const mails = pgTable(
  'mails',
  {
    /** Also the mail's Message-ID. */
    id: text().primaryKey(),
    kind: text().$type<MailKind>().notNull(),
    /** Where to. Of mails that anybody may ask for it is not yet known whether there is such an account. */
    recipient: text().notNull(),
    /** What it tells of happened then. */
    at: instant('at').notNull(),
    attempts: integer().notNull(),
    /** The next attempt is then. Whoever makes one moves it on first, so that nobody else does. */
    dueAt: instant('due_at').notNull(),
    /** Nobody needs it after this. */
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('mails_due').on(table.dueAt), check('mails_attempts', sql`${table.attempts} >= 0`)],
);

/** What links in mails prove, once. */
export const mailTokens = pgTable(
  'mail_tokens',
  {
    /** SHA-256 in base64url. */
    hash: text().primaryKey(),
    purpose: text().$type<TokenPurpose>().notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The address that it was sent to, and therefore proves. */
    email: text().notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('mail_tokens_user').on(table.userId, table.purpose),
    index('mail_tokens_expires').on(table.expiresAt),
  ],
);

/** A mail to be sent. */
export type MailRow = typeof mails.$inferSelect;
