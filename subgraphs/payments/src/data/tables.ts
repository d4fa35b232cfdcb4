import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { ATTEMPT_STATUSES, type AttemptAnswer } from '../domain/attempt.ts';
import { CURRENCIES } from '../domain/currencies.ts';
import { DISPUTE_STATUSES } from '../domain/dispute.ts';
import type { Account } from '../domain/ledger.ts';
import { PAYMENT_STATUSES } from '../domain/payment-status.ts';
import { REFUND_STATUSES } from '../domain/refunds.ts';
import { createdAt, instant } from './columns.ts';

export { deadLetters, idempotencyKeys, inbox, outbox } from '@bazaar/service-kit/tables';
export { customers, type MethodRow, paymentMethods } from './method-tables.ts';

/** Minor units of the row's currency. */
const minorUnits = (name: string) => bigint(name, { mode: 'number' });
const currency = () => text({ enum: CURRENCIES }).notNull();
const paymentId = () =>
  text('payment_id')
    .notNull()
    .references(() => payments.id);

/** The money of one order. Its row is the lock of all that belongs to it. */
export const payments = pgTable(
  'payments',
  {
    id: text().primaryKey(),
    orderId: text('order_id').notNull().unique(),
    orderNumber: text('order_number').notNull(),
    customerId: text('customer_id').notNull(),
    sellerIds: text('seller_ids').array().notNull(),
    amount: minorUnits('amount').notNull(),
    currency: currency(),
    status: text({ enum: PAYMENT_STATUSES }).notNull(),
    /** After this it can no longer be paid. */
    expiresAt: instant('expires_at').notNull(),
    /** Stripe's id, pi_…; null until opened. */
    intentId: text('intent_id').unique(),
    clientSecret: text('client_secret'),
    methods: text().array().notNull().default([]),
    failureCode: text('failure_code'),
    failureMessage: text('failure_message'),
    /** Tells the last failure from the one before, so that each is said once. */
    failureKey: text('failure_key'),
    received: minorUnits('received').notNull().default(0),
    refunded: minorUnits('refunded').notNull().default(0),
    /** What banks have taken back for the cardholder, and not given back. */
    disputed: minorUnits('disputed').notNull().default(0),
    /** What Stripe took of it, in `feeCurrency`; null until Stripe has said so. */
    fee: minorUnits('fee'),
    /** What Stripe settles in: any currency. */
    feeCurrency: text('fee_currency'),
    /** Grows with every change: what was read from Stripe before another change is read again. */
    version: integer().notNull().default(1),
    /** When it was last compared with Stripe. */
    checkedAt: instant('checked_at').notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (table) => [
    check('payments_amount', sql`${table.amount} >= 0`),
    check('payments_money', sql`0 <= ${table.refunded} and ${table.refunded} <= ${table.received}`),
    index('payments_undecided')
      .on(table.checkedAt)
      .where(sql`${table.status} in ('REQUIRES_PAYMENT', 'REQUIRES_ACTION', 'PROCESSING')`),
  ],
);

/** Every try to pay, for ever: history for people, and the first answer of each idempotency key. */
export const paymentAttempts = pgTable(
  'payment_attempts',
  {
    id: text().primaryKey(),
    paymentId: paymentId(),
    person: text().notNull(),
    /** The client's own; null for tries at checkout or in the browser. */
    idempotencyKey: text('idempotency_key'),
    /** SHA-256 of the input of that key. */
    inputHash: text('input_hash'),
    /** Stripe's id of the method, or a token; null when the browser chose it. */
    method: text(),
    /** Shall the method be kept for next time? */
    keep: boolean().notNull().default(false),
    status: text({ enum: ATTEMPT_STATUSES }).notNull(),
    failureCode: text('failure_code'),
    failureMessage: text('failure_message'),
    /** What the person was told; null while it is under way. */
    answer: jsonb().$type<AttemptAnswer>(),
    /** Somebody asks Stripe until then; later, or when null, an attempt without an answer can be taken up. */
    leasedUntil: instant('leased_until'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('payment_attempts_key').on(table.person, table.idempotencyKey),
    index('payment_attempts_payment').on(table.paymentId),
  ],
);

/** Money given back, or about to be. */
export const refunds = pgTable(
  'refunds',
  {
    id: text().primaryKey(),
    paymentId: paymentId(),
    /** Whoever asks twice with one key gets one refund. */
    refundKey: text('refund_key').notNull().unique(),
    amount: minorUnits('amount').notNull(),
    currency: currency(),
    reason: text(),
    status: text({ enum: REFUND_STATUSES }).notNull(),
    /** Stripe's id, re_…; null until asked for. */
    stripeRefundId: text('stripe_refund_id').unique(),
    checkedAt: instant('checked_at').notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (table) => [
    check('refunds_amount', sql`${table.amount} > 0`),
    index('refunds_payment').on(table.paymentId),
    index('refunds_pending').on(table.checkedAt).where(sql`${table.status} = 'PENDING'`),
  ],
);

/** What cardholders dispute with their banks. */
export const disputes = pgTable(
  'disputes',
  {
    id: text().primaryKey(),
    paymentId: paymentId(),
    /** Stripe's id, du_… */
    stripeDisputeId: text('stripe_dispute_id').notNull().unique(),
    amount: minorUnits('amount').notNull(),
    currency: text().notNull(),
    /** Stripe's word for it. */
    reason: text().notNull(),
    status: text({ enum: DISPUTE_STATUSES }).notNull(),
    evidenceDueBy: instant('evidence_due_by'),
    /** Does the bank have the money now? */
    fundsWithdrawn: boolean('funds_withdrawn').notNull(),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (table) => [
    check('disputes_amount', sql`${table.amount} > 0`),
    index('disputes_payment').on(table.paymentId),
    index('disputes_newest').on(table.openedAt, table.id),
  ],
);

/** What is still to be asked of Stripe, and what was. Tasks of a payment are done in order, one at a time. */
export const stripeTasks = pgTable(
  'stripe_tasks',
  {
    seq: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text({ enum: ['OPEN', 'CONFIRM', 'CANCEL', 'REFUND', 'FEE'] }).notNull(),
    paymentId: paymentId(),
    /** The payment itself for OPEN, CANCEL and FEE, the attempt for CONFIRM, the refund for REFUND. */
    subjectId: text('subject_id').notNull(),
    /** Tries begun. */
    attempts: integer().notNull().default(0),
    /** Nobody begins a try before; moved ahead while one runs, so that a crash delays it only. */
    nextAttemptAt: instant('next_attempt_at').notNull().defaultNow(),
    lastError: text('last_error'),
    doneAt: instant('done_at'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('stripe_tasks_subject').on(table.kind, table.subjectId),
    index('stripe_tasks_due').on(table.nextAttemptAt).where(sql`${table.doneAt} is null`),
    index('stripe_tasks_of_payment').on(table.paymentId, table.seq).where(sql`${table.doneAt} is null`),
    index('stripe_tasks_age').on(table.doneAt),
  ],
);

/** Webhooks whose effect has been committed, so that a second delivery has none. */
export const stripeEvents = pgTable(
  'stripe_events',
  {
    id: text().primaryKey(),
    type: text().notNull(),
    receivedAt: instant('received_at').notNull().defaultNow(),
  },
  (table) => [index('stripe_events_age').on(table.receivedAt)],
);

/** Double-entry bookkeeping: what is written stays, and every transaction sums to 0 (a constraint trigger holds both). */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    transactionId: text('transaction_id').notNull(),
    account: text().$type<Account>().notNull(),
    /** A debit is positive, a credit negative. */
    amount: minorUnits('amount').notNull(),
    /** Any currency: that of fees is what Stripe settles in. */
    currency: text().notNull(),
    paymentId: paymentId(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.transactionId, table.account] }),
    check('ledger_entries_amount', sql`${table.amount} <> 0`),
    index('ledger_entries_payment').on(table.paymentId),
  ],
);

/** When our books were last compared with Stripe's: one row. */
export const stripeComparisons = pgTable('stripe_comparisons', {
  id: text().primaryKey(),
  /** Nobody begins another one for some time. */
  begunAt: instant('begun_at').notNull().defaultNow(),
  /** All that was made at Stripe until then has been compared; null before the first comparison. */
  comparedUntil: instant('compared_until'),
});

/** Orders that were called off before their payment was opened: messages come in any order. */
export const cancelledOrders = pgTable('cancelled_orders', {
  orderId: text('order_id').primaryKey(),
  cancelledAt: instant('cancelled_at').notNull().defaultNow(),
});

/** A row of each table that is passed around. */
export type PaymentRow = typeof payments.$inferSelect;
export type AttemptRow = typeof paymentAttempts.$inferSelect;
export type RefundRow = typeof refunds.$inferSelect;
export type DisputeRow = typeof disputes.$inferSelect;
export type TaskRow = typeof stripeTasks.$inferSelect;
