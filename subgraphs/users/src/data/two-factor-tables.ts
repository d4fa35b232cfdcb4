import { sql } from 'drizzle-orm';
import { bigint, check, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { users } from './tables.ts';

/** Second factors: one a person at most. */
export const twoFactors = pgTable(
  'two_factors',
  {
    userId: text('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Sealed. */
    secret: text().notNull(),
    /** When it came into force; null until a first code has shown that the person's program has it. */
    confirmedAt: instant('confirmed_at'),
    /** The 30-second step of the latest code that was taken: neither it nor an earlier one is taken again. */
    lastStep: bigint('last_step', { mode: 'number' }),
  },
  (table) => [
    check('two_factors_confirmed', sql`${table.confirmedAt} is null or ${table.lastStep} is not null`),
  ],
);

/** Recovery codes that have not been used. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: text('user_id')
      .notNull()
      .references(() => twoFactors.userId, { onDelete: 'cascade' }),
    /** SHA-256 in base64url. */
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.hash] })],
);

/** A second factor. */
export type TwoFactorRow = typeof twoFactors.$inferSelect;
