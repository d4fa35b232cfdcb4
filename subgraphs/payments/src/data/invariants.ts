import type { Invariant } from '@bazaar/service-kit';

const balance = `
  select payment_id, -coalesce(sum(amount) filter (where account = 'order_payments'), 0) as brought,
    coalesce(sum(amount) filter (where account = 'stripe_fees' and transaction_id like 'fee:%'), 0) as fees
  from ledger_entries group by 1`;
const disputed = `
  select payment_id, sum(amount) filter (where funds_withdrawn) as disputed
  from disputes group by 1`;
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
    name: 'ledger-is-payments',
    promise: 'What the ledger says a payment brought is what came in less what went back.',
    sql: `
      select id, order_id, received, refunded, ledger.brought as ledger
      from payments left join (${balance}) as ledger on ledger.payment_id = payments.id
      where coalesce(ledger.brought, 0) <> received - refunded`,
  },
  {
    name: 'fees-are-booked',
    promise: 'Of all money that came in, what Stripe took is in the ledger, or Stripe is being asked.',
    sql: `
      select id, order_id, received, fee, ledger.fees as ledger
      from payments left join (${balance}) as ledger on ledger.payment_id = payments.id
      where coalesce(fee, 0) <> coalesce(ledger.fees, 0)
        or received > 0 and fee is null and not exists (
          select from stripe_tasks as t where t.kind = 'FEE' and t.payment_id = payments.id and t.done_at is null
        )`,
  },
  {
    name: 'disputes-are-booked',
    promise: 'What banks took back for cardholders is in the ledger, and is no more than came in.',
    sql: `
      select disputes.id, payment_id, status, funds_withdrawn, ledger.taken
      from disputes left join (
        select split_part(transaction_id, ':', 2) as stripe_id, sum(amount) as taken
        from ledger_entries where account = 'disputed_funds' group by 1
      ) as ledger on stripe_id = stripe_dispute_id
      where funds_withdrawn <> (coalesce(taken, 0) > 0) or (status = 'LOST' and not funds_withdrawn)
      union all
      select null, id, status, null, payments.disputed
      from payments left join (${disputed}) as d on d.payment_id = payments.id
      where payments.disputed <> coalesce(d.disputed, 0) or payments.disputed > received`,
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
      where status = 'CANCELLED' and coalesce(promised, 0) + disputed < received`,
  },
  {
    name: 'stripe-is-asked',
    promise:
      'Nothing that Stripe is to be asked waits for over an hour; a fee, which a bank may settle late, for no more than two weeks.',
    sql: `
      select seq, kind, payment_id, attempts, last_error
      from stripe_tasks
      where done_at is null and created_at < now() - case kind when 'FEE' then interval '14 days' else interval '1 hour' end`,
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
