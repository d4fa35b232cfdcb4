import { type SQL, sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import type { Stars } from '../domain/stars.ts';
import { type Status, statuses } from '../domain/status.ts';

export { deadLetters, idempotencyKeys, inbox, outbox } from '@bazaar/service-kit/tables';

// Milliseconds, as a Date holds them, so that a cursor names exactly what is stored.
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
const oneOf = (names: readonly string[]): SQL => sql.raw(names.map((name) => `'${name}'`).join(', '));

/** What a reader can think. */
export const votes = ['HELPFUL', 'NOT_HELPFUL'] as const;
/** What a reader thinks. */
export type Vote = (typeof votes)[number];

/** Why a review can be reported. */
export const reportReasons = ['SPAM', 'OFFENSIVE', 'OFF_TOPIC', 'OTHER'] as const;
/** Why a review is reported. */
export type ReportReason = (typeof reportReasons)[number];

/** What buyers wrote. */
export const reviews = pgTable(
  'reviews',
  {
    id: text().primaryKey(),
    productId: text('product_id').notNull(),
    authorId: text('author_id').notNull(),
    rating: smallint().$type<Stars>().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    verifiedPurchase: boolean('verified_purchase').notNull(),
    /** HELPFUL votes. */
    helpfulCount: integer('helpful_count').notNull(),
    /** Reports since a moderator last looked. */
    openReports: integer('open_reports').notNull(),
    status: text().$type<Status>().notNull(),
    createdAt: instant('created_at').notNull(),
    /** When its writer last changed it. */
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    unique('reviews_one_a_person_and_product').on(table.authorId, table.productId),
    index('reviews_of_author').on(table.authorId, table.createdAt, table.id),
    // One for each order of a product's page; both directions read the last.
    index('reviews_helpful')
      .on(table.productId, table.helpfulCount, table.createdAt, table.id)
      .where(sql`${table.status} = 'PUBLISHED'`),
    index('reviews_newest')
      .on(table.productId, table.createdAt, table.id)
      .where(sql`${table.status} = 'PUBLISHED'`),
    index('reviews_by_rating')
      .on(table.productId, table.rating, table.createdAt, table.id)
      .where(sql`${table.status} = 'PUBLISHED'`),
    index('reviews_to_moderate').on(table.createdAt, table.id).where(sql`${table.status} = 'PENDING'`),
    check('reviews_rating', sql`${table.rating} between 1 and 5`),
    check('reviews_status', sql`${table.status} in (${oneOf(statuses)})`),
    check('reviews_counts', sql`least(${table.helpfulCount}, ${table.openReports}) >= 0`),
  ],
);

/** How many published reviews give how many stars, kept with every change of a review. */
export const productRatings = pgTable(
  'product_ratings',
  {
    productId: text('product_id').primaryKey(),
    /** Grows with every change. */
    version: integer().notNull(),
    one: integer().notNull(),
    two: integer().notNull(),
    three: integer().notNull(),
    four: integer().notNull(),
    five: integer().notNull(),
  },
  (table) => [
    check(
      'product_ratings_not_negative',
      sql`least(${table.one}, ${table.two}, ${table.three}, ${table.four}, ${table.five}) >= 0`,
    ),
  ],
);

const reviewId = () =>
  text('review_id')
    .notNull()
    .references(() => reviews.id, { onDelete: 'cascade' });

/** Who found which review helpful, or not. */
export const reviewVotes = pgTable(
  'review_votes',
  { reviewId: reviewId(), voterId: text('voter_id').notNull(), vote: text().$type<Vote>().notNull() },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.voterId] }),
    check('review_votes_vote', sql`${table.vote} in (${oneOf(votes)})`),
  ],
);

/** Who asked a moderator to look. */
export const reviewReports = pgTable(
  'review_reports',
  {
    reviewId: reviewId(),
    reporterId: text('reporter_id').notNull(),
    reason: text().$type<ReportReason>().notNull(),
    note: text(),
    reportedAt: instant('reported_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.reporterId] }),
    check('review_reports_reason', sql`${table.reason} in (${oneOf(reportReasons)})`),
  ],
);

/** What sellers answered. An answer that was taken back leaves its row, so that the review's writer hears of an answer once. */
export const reviewAnswers = pgTable(
  'review_answers',
  {
    reviewId: reviewId().primaryKey(),
    /** The person who wrote or took it back last. */
    authorId: text('author_id').notNull(),
    /** Null when it was taken back. */
    text: text(),
    answeredAt: instant('answered_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('review_answers_of_author').on(table.authorId, table.answeredAt)],
);

/** What moderators decided; outlives the review. */
export const moderations = pgTable(
  'moderations',
  {
    id: text().primaryKey(),
    reviewId: text('review_id').notNull(),
    moderatorId: text('moderator_id').notNull(),
    status: text().$type<Status>().notNull(),
    note: text(),
    decidedAt: instant('decided_at').notNull(),
  },
  (table) => [
    index('moderations_of_review').on(table.reviewId, table.decidedAt),
    check('moderations_status', sql`${table.status} in (${oneOf(statuses)})`),
  ],
);

/** Who removed a review of what while it was not published: the next one waits for a moderator, who ends that by publishing it. */
export const removedUnpublished = pgTable(
  'removed_unpublished',
  { authorId: text('author_id').notNull(), productId: text('product_id').notNull() },
  (table) => [primaryKey({ columns: [table.authorId, table.productId] })],
);

/** Reviews of the last day, removed ones too: what a person may still write is counted here. */
export const recentReviews = pgTable(
  'recent_reviews',
  {
    reviewId: text('review_id').primaryKey(),
    authorId: text('author_id').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    index('recent_reviews_of_author').on(table.authorId, table.writtenAt),
    index('recent_reviews_oldest').on(table.writtenAt),
  ],
);

/** Copy of the catalogue: what can be reviewed. */
export const products = pgTable('products', {
  id: text().primaryKey(),
  version: integer().notNull(),
  published: boolean().notNull(),
  /** Null for what was copied before sellers could answer, until it is told anew. */
  sellerId: text('seller_id'),
});

/** Copy of the people's public names. */
export const authors = pgTable('authors', {
  id: text().primaryKey(),
  /** 0 when it comes from a review, not from the person. */
  version: integer().notNull(),
  displayName: text('display_name').notNull(),
});

/** Who bought what. */
export const purchases = pgTable(
  'purchases',
  { buyerId: text('buyer_id').notNull(), productId: text('product_id').notNull() },
  (table) => [primaryKey({ columns: [table.buyerId, table.productId] })],
);
