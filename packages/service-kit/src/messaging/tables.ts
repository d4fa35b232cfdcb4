import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** Messages that commit with their change and are published after it; a row is deleted once the broker has it. */
export const outbox = pgTable(
  'outbox',
  {
    id: text().primaryKey(),
    /** The NATS subject. */
    subject: text().notNull(),
    /** The envelope as JSON. */
    body: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index().on(table.createdAt)],
);

/** Messages whose effect has been committed, so that a second delivery has none. */
export const inbox = pgTable(
  'inbox',
  {
    eventId: text('event_id').primaryKey(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index().on(table.receivedAt)],
);

/** Messages that could not be handled; `pnpm bazaar dead-letters` lists and replays them. */
export const deadLetters = pgTable('dead_letters', {
  id: text().primaryKey(),
  subject: text().notNull(),
  body: text().notNull(),
  /** Why the last attempt failed. */
  error: text().notNull(),
  deliveries: integer().notNull(),
  diedAt: timestamp('died_at', { withTimezone: true }).notNull().defaultNow(),
  replayedAt: timestamp('replayed_at', { withTimezone: true }),
});

/** First answers to mutations that move stock or money, by person, mutation and key. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    person: text().notNull(),
    mutation: text().notNull(),
    key: text().notNull(),
    /** SHA-256 of the input. */
    inputHash: text('input_hash').notNull(),
    answer: jsonb(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.mutation, table.key] }),
    index().on(table.createdAt),
  ],
);
