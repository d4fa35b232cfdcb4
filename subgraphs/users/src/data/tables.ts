import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Role } from '../domain/role.ts';
import { instant } from './columns.ts';

export { deadLetters, idempotencyKeys, inbox, outbox } from '@bazaar/service-kit/tables';

/** People with an account. */
export const users = pgTable(
  'users',
  {
    id: text().primaryKey(),
    /** As typed; unique whatever its case. */
    email: text().notNull(),
    emailVerified: boolean('email_verified').notNull(),
    /** argon2id in PHC form; null for who cannot sign in by password. */
    passwordHash: text('password_hash'),
    fullName: text('full_name').notNull(),
    displayName: text('display_name').notNull(),
    /** E.164. */
    phone: text(),
    roles: text().array().$type<Role[]>().notNull(),
    /** Grows by one whenever what others see changes: display name or shop. */
    version: integer().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('users_email').on(sql`lower(${table.email})`),
    index('users_newest').on(table.createdAt, table.id),
    index('users_roles').using('gin', table.roles),
    // A line break never is part of what is searched for, so nothing is found across two columns.
    index('users_search').using(
      'gin',
      sql`(${table.fullName} || chr(10) || ${table.displayName} || chr(10) || ${table.email}) gin_trgm_ops`,
    ),
    check('users_roles_known', sql`${table.roles} <@ array['CUSTOMER', 'SELLER', 'ADMIN']`),
    check('users_roles_some', sql`cardinality(${table.roles}) > 0`),
    check('users_version_positive', sql`${table.version} > 0`),
  ],
);

/** Sign-ins. All refresh tokens of one are a family: they end together. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    /** That of its latest refresh token. */
    expiresAt: instant('expires_at').notNull(),
    /** By signing out, a new password, or a token used twice. */
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('sessions_user').on(table.userId),
    index('sessions_expires').on(table.expiresAt),
    index('sessions_ended').on(table.endedAt).where(sql`${table.endedAt} is not null`),
  ],
);

/** Refresh tokens, the used ones too, so that a second use is noticed. */
export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    /** SHA-256 in base64url. */
    hash: text().primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    /** Makes its successor again; null before there is one, and once that has been used. */
    successorSalt: text('successor_salt'),
  },
  (table) => [
    index('refresh_tokens_session').on(table.sessionId),
    index('refresh_tokens_expires').on(table.expiresAt),
    check('refresh_tokens_used', sql`${table.successorSalt} is null or ${table.usedAt} is not null`),
  ],
);

/** Saved addresses. */
export const addresses = pgTable(
  'addresses',
  {
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    fullName: text('full_name').notNull(),
    line1: text().notNull(),
    line2: text(),
    city: text().notNull(),
    region: text(),
    postalCode: text('postal_code'),
    /** ISO 3166-1 alpha-2. */
    country: text().notNull(),
    /** E.164. */
    phone: text(),
    isDefault: boolean('is_default').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('addresses_user').on(table.userId),
    uniqueIndex('addresses_one_default').on(table.userId).where(sql`${table.isDefault}`),
    check('addresses_country_code', sql`length(${table.country}) = 2`),
  ],
);

/** Shops within the shop, one a person at most. */
export const sellers = pgTable(
  'sellers',
  {
    id: text().primaryKey(),
    /** Null when that person has left. */
    userId: text('user_id').references(() => users.id),
    name: text().notNull(),
    slug: text().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [unique('sellers_user').on(table.userId), unique('sellers_slug').on(table.slug)],
);

/** A person without the password's hash, which only sign-in and its like read. */
export type UserRow = Omit<typeof users.$inferSelect, 'passwordHash'>;
/** A saved address. */
export type AddressRow = typeof addresses.$inferSelect;
/** A shop. */
export type SellerRow = typeof sellers.$inferSelect;
