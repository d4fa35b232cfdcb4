import { checkInvariants, type Database, migrate, newId, openDatabase } from '@bazaar/service-kit';
import { type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invariants } from './app.ts';
import { writeLedger } from './data/ledger.ts';
import { disputes, type PaymentRow, paymentAttempts, payments, refunds, stripeTasks } from './data/tables.ts';
import { chargeEntries, disputeEntries, feeEntries, refundEntries } from './domain/ledger.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await testEnvironment();
});
afterAll(() => environment?.stop());

const ids = {
  open: newId('payment'),
  paid: newId('payment'),
  partly: newId('payment'),
  late: newId('payment'),
  disputed: newId('payment'),
};
const intents = { paid: 'pi_paid', partly: 'pi_partly', late: 'pi_late', disputed: 'pi_disputed' };
const partRefund = newId('refund');
const lateRefund = newId('refund');

const payment = (id: string, given: Partial<PaymentRow>) => ({
  id,
  orderId: newId('order'),
  orderNumber: 'B-1',
  customerId: newId('user'),
  sellerIds: [],
  amount: 1000,
  currency: 'EUR' as const,
  status: 'REQUIRES_PAYMENT' as const,
  expiresAt: new Date(),
  ...given,
});
const euros = (amount: number) => ({ amount, currency: 'EUR' });
const refund = (id: string, paymentId: string, amount: number, status: 'PENDING' | 'SUCCEEDED') => ({
  id,
  paymentId,
  refundKey: id,
  amount,
  currency: 'EUR' as const,
  status,
  stripeRefundId: status === 'SUCCEEDED' ? `re_${id}` : null,
});

/** A database with every kind of history: unpaid, paid by the second card, given back in part, late money on its way back, and disputed. */
const withHistory = async (then: (db: Database) => Promise<void>): Promise<void> => {
  const databaseUrl = await environment.createDatabase();
  await migrate(databaseUrl, new URL('../migrations/', import.meta.url));
  const { db, close } = openDatabase(databaseUrl, { max: 1, name: 'test' });
  try {
    await db.transaction(async (tx) => {
      const paid = { received: 1000, status: 'SUCCEEDED', fee: 59, feeCurrency: 'EUR' } as const;
      await tx.insert(payments).values([
        payment(ids.open, {}),
        payment(ids.paid, { ...paid, intentId: intents.paid }),
        payment(ids.partly, {
          ...paid,
          refunded: 300,
          status: 'PARTIALLY_REFUNDED',
          intentId: intents.partly,
        }),
        payment(ids.late, { ...paid, status: 'CANCELLED', intentId: intents.late, fee: null }),
        payment(ids.disputed, { ...paid, disputed: 1000, intentId: intents.disputed }),
      ]);
      const attempt = { paymentId: ids.paid, person: newId('user') };
      await tx.insert(paymentAttempts).values([
        { ...attempt, id: newId('attempt'), status: 'FAILED' },
        { ...attempt, id: newId('attempt'), status: 'SUCCEEDED' },
      ]);
      await tx
        .insert(refunds)
        .values([
          refund(partRefund, ids.partly, 300, 'SUCCEEDED'),
          refund(lateRefund, ids.late, 1000, 'PENDING'),
        ]);
      await tx.insert(stripeTasks).values([
        { kind: 'REFUND', paymentId: ids.late, subjectId: lateRefund },
        { kind: 'FEE', paymentId: ids.late, subjectId: ids.late },
      ]);
      const opened = { amount: 1000, currency: 'EUR', reason: 'fraudulent', openedAt: new Date() };
      await tx.insert(disputes).values([
        {
          ...opened,
          id: newId('dispute'),
          paymentId: ids.disputed,
          stripeDisputeId: 'du_lost',
          status: 'LOST',
          fundsWithdrawn: true,
        },
        {
          ...opened,
          id: newId('dispute'),
          paymentId: ids.paid,
          stripeDisputeId: 'du_won',
          status: 'WON',
          fundsWithdrawn: false,
        },
      ]);
      const taken = { amount: -1000, fee: 1500, currency: 'EUR' };
      await writeLedger(tx, ids.disputed, chargeEntries(intents.disputed, euros(1000)));
      await writeLedger(tx, ids.disputed, disputeEntries('du_lost', { ...taken, id: 'txn_1' }));
      await writeLedger(tx, ids.paid, disputeEntries('du_won', { ...taken, id: 'txn_2' }));
      await writeLedger(
        tx,
        ids.paid,
        disputeEntries('du_won', { ...taken, id: 'txn_3', amount: 1000, fee: 0 }),
      );
      for (const id of ['paid', 'partly', 'disputed'] as const)
        await writeLedger(tx, ids[id], feeEntries(intents[id], euros(59)));
      await writeLedger(tx, ids.paid, chargeEntries(intents.paid, euros(1000)));
      await writeLedger(tx, ids.partly, chargeEntries(intents.partly, euros(1000)));
      await writeLedger(tx, ids.partly, refundEntries(partRefund, euros(300)));
      await writeLedger(tx, ids.late, chargeEntries(intents.late, euros(1000)));
    });
    await then(db);
  } finally {
    await close();
  }
};

const broken = async (db: Database): Promise<string[]> =>
  (await checkInvariants(db, invariants)).filter(({ broken: rows }) => rows !== 0).map(({ name }) => name);

const change = (id: string, to: SQL): SQL => sql`update payments set ${to} where id = ${id}`;
const entry = (transactionId: string, account: string, amount: number, paymentId: string): SQL =>
  sql`insert into ledger_entries (transaction_id, account, amount, currency, payment_id)
      values (${transactionId}, ${account}, ${amount}, 'EUR', ${paymentId})`;
const charge = (id: string, amount: number, paymentId: string): SQL[] => [
  entry(`charge:${id}`, 'stripe_balance', amount, paymentId),
  entry(`charge:${id}`, 'order_payments', -amount, paymentId),
];
const allowAnything = [
  sql`drop trigger ledger_entries_balance on ledger_entries`,
  sql`drop trigger ledger_entries_append_only on ledger_entries`,
  sql`alter table payments drop constraint payments_money`,
];

const bugs: [invariant: string, bug: string, statements: SQL[]][] = [
  ['ledger-balances', 'a transaction with one side only', [entry('fee:1', 'stripe_balance', -5, ids.paid)]],
  [
    'ledger-balances',
    'two sides in different currencies',
    [
      sql`update ledger_entries set currency = 'USD'
          where transaction_id = ${`charge:${intents.paid}`} and account = 'order_payments'`,
    ],
  ],
  [
    'ledger-is-payments',
    'money counted without a line in the ledger',
    [sql`delete from ledger_entries where transaction_id = ${`charge:${intents.paid}`}`],
  ],
  [
    'ledger-is-payments',
    'a refund written down twice',
    [
      entry('refund:again', 'order_payments', 300, ids.partly),
      entry('refund:again', 'stripe_balance', -300, ids.partly),
    ],
  ],
  [
    'charged-once',
    'a second intent that charged too',
    [change(ids.paid, sql`received = 2000`), ...charge('pi_second', 1000, ids.paid)],
  ],
  [
    'charged-once',
    'two tries that both paid',
    [sql`update payment_attempts set status = 'SUCCEEDED' where payment_id = ${ids.paid}`],
  ],
  [
    'refunded-is-refunds',
    'a refund that failed and still counts',
    [sql`update refunds set status = 'FAILED' where id = ${partRefund}`],
  ],
  [
    'refunded-is-refunds',
    'two refunds at once that are more than came in',
    [
      sql`insert into refunds (id, payment_id, refund_key, amount, currency, status, stripe_refund_id)
          values ('refund_second', ${ids.partly}, 'second', 800, 'EUR', 'PENDING', 're_second')`,
    ],
  ],
  [
    'fees-are-booked',
    'a fee that is known and not in the ledger',
    [sql`delete from ledger_entries where transaction_id = ${`fee:${intents.paid}`}`],
  ],
  [
    'fees-are-booked',
    'a fee that nobody asks for',
    [sql`update stripe_tasks set done_at = now() where kind = 'FEE'`],
  ],
  [
    'disputes-are-booked',
    'a dispute whose money moved on paper only',
    [sql`delete from ledger_entries where transaction_id like 'dispute:du_lost:%'`],
  ],
  [
    'disputes-are-booked',
    'a dispute that was won, and its money still with the bank',
    [sql`delete from ledger_entries where transaction_id = 'dispute:du_won:txn_3'`],
  ],
  [
    'disputes-are-booked',
    'a payment that does not know what was taken from it',
    [change(ids.disputed, sql`disputed = 0`)],
  ],
  ['status-is-money', 'paid without money', [change(ids.open, sql`status = 'SUCCEEDED'`)]],
  ['status-is-money', 'money without being paid', [change(ids.paid, sql`status = 'REQUIRES_PAYMENT'`)]],
  ['status-is-money', 'given back on paper only', [change(ids.paid, sql`status = 'REFUNDED'`)]],
  [
    'late-money-goes-back',
    'late money that nobody gives back',
    [
      sql`delete from refunds where id = ${lateRefund}`,
      sql`update stripe_tasks set done_at = now() where subject_id = ${lateRefund}`,
    ],
  ],
  [
    'stripe-is-asked',
    'a queue that nobody works on',
    [sql`update stripe_tasks set created_at = now() - interval '2 hours'`],
  ],
  [
    'stripe-is-asked',
    'a fee that never comes',
    [
      sql`insert into stripe_tasks (kind, payment_id, subject_id, created_at)
        values ('FEE', ${ids.paid}, 'late', now() - interval '15 days'), ('FEE', ${ids.paid}, 'in time', now() - interval '13 days')`,
    ],
  ],
  [
    'refunds-are-asked-for',
    'a task done before Stripe was asked',
    [sql`update stripe_tasks set done_at = now() where subject_id = ${lateRefund}`],
  ],
];

describe('the invariants of money', () => {
  it('hold after every kind of history', () =>
    withHistory(async (db) => expect(await broken(db)).toEqual([])));

  it.each(bugs)('say %s of %s, and nothing else', (invariant, _bug, statements) =>
    withHistory(async (db) => {
      for (const statement of [...allowAnything, ...statements]) await db.execute(statement);
      expect(await broken(db)).toEqual([invariant]);
    }),
  );

  it('are each broken by some bug above', () => {
    expect(new Set(bugs.map(([invariant]) => invariant))).toEqual(
      new Set(invariants.map(({ name }) => name)),
    );
  });
});
