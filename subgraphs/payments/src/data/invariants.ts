import type { Invariant } from '@bazaar/service-kit';

const balance = `
  select payment_id, coalesce(sum(amount) filter (where account = 'stripe_balance'), 0) as balance
  from ledger_entries group by 1`;
const given = `
  select payment_id,
    coalesce(sum(amount) filter (where status = 'SUCCEEDED'), 0) as returned,
    coalesce(sum(amount) filter (where status <> 'FAILED'), 0) as promised
  from refunds group by 1`;

/** What always holds for payments, refunds and their ledger. */
export const invariants: readonly Invariant[] = [
  {
    name: 'ledger-balances',
    promise: 'Every transaction of the ledger sums to 0 in each currency, and so does the ledger.',
    sql: `
      select transaction_id, currency, sum(amount) as difference
      from ledger_entries group by 1, 2 having sum(amount) <> 0`,
  },
  {
    name: 'stripe-balance-is-payments',
    promise: 'What the ledger says Stripe holds for a payment is what came in less what went back.',
    sql: `
      select id, order_id, received, refunded, ledger.balance as ledger
      from payments left join (${balance}) as ledger on ledger.payment_id = payments.id
      where coalesce(ledger.balance, 0) <> received - refunded`,
  },
  {
    name: 'charged-once',
    promise: 'An order is charged once, and never more than it costs.',
    sql: `
      select order_id, amount, received, charges, succeeded from payments
      left join (
        select payment_id, count(distinct transaction_id) as charges
        from ledger_entries where transaction_id like 'charge:%' group by 1
      ) as charged on charged.payment_id = payments.id
      left join (
        select payment_id, count(*) as succeeded from payment_attempts where status = 'SUCCEEDED' group by 1
      ) as tried on tried.payment_id = payments.id
      where received > amount or charges > 1 or succeeded > 1`,
  },
  {
    name: 'refunded-is-refunds',
    promise: 'What went back of a payment is the sum of its refunds, and no more is promised than came in.',
    sql: `
      select id, order_id, received, refunded, returned, promised
      from payments left join (${given}) as given on given.payment_id = payments.id
      where refunded <> coalesce(returned, 0) or coalesce(promised, 0) > received`,
  },
  {
    name: 'status-is-money',
    promise: 'Where a payment stands agrees with the money that came in and went back.',
    sql: `
      select id, order_id, status, amount, received, refunded from payments
      where case status
        when 'SUCCEEDED' then received = 0 and amount > 0 or refunded > 0
        when 'PARTIALLY_REFUNDED' then refunded = 0 or refunded = received
        when 'REFUNDED' then refunded = 0 or refunded < received
        when 'CANCELLED' then false
        else received > 0
      end`,
  },
  {
    name: 'late-money-goes-back',
    promise: 'Money that came for an order that was called off has gone back, or is on its way.',
    sql: `
      select id, order_id, received, refunded, promised
      from payments left join (${given}) as given on given.payment_id = payments.id
      where status = 'CANCELLED' and coalesce(promised, 0) < received`,
  },
  {
    name: 'stripe-is-asked',
    promise: 'Nothing that Stripe is to be asked waits for over an hour.',
    sql: `
      select seq, kind, payment_id, attempts, last_error
      from stripe_tasks where done_at is null and created_at < now() - interval '1 hour'`,
  },
  {
    name: 'refunds-are-asked-for',
    promise: 'A refund that Stripe does not know yet is queued for it.',
    sql: `
      select id, payment_id, amount from refunds as r
      where status = 'PENDING' and stripe_refund_id is null and not exists (
        select from stripe_tasks as t where t.kind = 'REFUND' and t.subject_id = r.id and t.done_at is null
      )`,
  },
];
