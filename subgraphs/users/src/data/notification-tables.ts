import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { NotificationKind } from '../domain/notification.ts';
import { instant } from './columns.ts';
import { users } from './tables.ts';

/** Numbers the news of each person: who adds some holds this row, so that numbers become visible in their order. */
export const notificationFeeds = pgTable(
  'notification_feeds',
  {
    userId: text('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Of the newest piece. */
    latest: integer().notNull(),
    /** Up to here it has been read. */
    readUpTo: integer('read_up_to').notNull().default(0),
    /** Up to here something has been deleted for its age. */
    forgotten: integer().notNull().default(0),
  },
  (table) => [
    check(
      'notification_feeds_order',
      sql`${table.readUpTo} <= ${table.latest} and ${table.forgotten} <= ${table.latest}`,
    ),
  ],
);

/** News for people. */
export const notifications = pgTable(
  'notifications',
  {
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Its number among the news of the person, from 1. */
    seq: integer().notNull(),
    kind: text().$type<NotificationKind>().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    at: instant('at').notNull(),
    orderId: text('order_id'),
    variantId: text('variant_id'),
    reviewId: text('review_id'),
  },
  (table) => [
    unique('notifications_of_user').on(table.userId, table.seq),
    index('notifications_at').on(table.at),
    check(
      'notifications_kind_known',
      sql`${table.kind} in ('ORDER_STATUS', 'PRICE_DROP', 'BACK_IN_STOCK', 'REVIEW_ANSWER')`,
    ),
  ],
);

/** A piece of news, and whether the person has read it. */
export type NotificationRow = typeof notifications.$inferSelect & { read: boolean };
