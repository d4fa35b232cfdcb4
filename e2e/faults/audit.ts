import { subgraphs } from '@bazaar/schema/subgraphs';
import type { Stack } from '@bazaar/stack';
import { ask } from './ask.ts';
import { brokerBacklog, idsUnderWay } from './broker.ts';
import { readHearsay } from './hearsay.ts';
import { findIdle } from './idle.ts';
import type { Purchase } from './plans.ts';
import {
  type Books,
  findLasting,
  findProblems,
  type OrderBook,
  type PaymentBook,
  type ReservationBook,
} from './promises.ts';
import { findToldTwice, findUntold } from './told.ts';

const ordersQuery = `
  select id, state, customer_id as "customerId", idempotency_key as key, total::int,
    (select count(*)::int from order_events as e where e.order_id = o.id and e.state = e.previous_state) as noted,
    (select count(*)::int + count(delivered_at)::int from shipments as s where s.order_id = o.id)
      + (select count(*)::int + count(decided_at)::int from returns as r where r.order_id = o.id)
      + (select (coalesce(sum(cancelled), 0) > 0)::int from order_lines as l where l.order_id = o.id)
      - (select count(*)::int from order_events as e where e.order_id = o.id and e.state is distinct from e.previous_state
         and e.state in ('PROCESSING', 'SHIPPED', 'DELIVERED', 'RETURNED')) as stayed,
    (select count(*)::int from returns as r where r.order_id = o.id and r.refund > 0) as "returnsPaid",
    (select coalesce(sum(refund), 0)::int from returns as r where r.order_id = o.id) as "returnsWorth",
    (select coalesce(sum(amount), 0)::int from refunds as r where r.order_id = o.id) as "toldRefunded",
    (select coalesce(sum(cancelled), 0)::int from order_lines as l where l.order_id = o.id) as "restCancelled",
    (select coalesce(sum(round((subtotal - discount + case when o.tax_included then 0 else tax end)::numeric * cancelled / quantity)), 0)::int
      from order_lines as l where l.order_id = o.id) as "restWorth",
    (select sum(quantity - cancelled)::int from order_lines as l where l.order_id = o.id)
      - (select coalesce(sum(l.quantity), 0)::int from returns as r join return_lines as l on l.return_id = r.id
         where r.order_id = o.id and r.restock = 'RESTOCK') as "unitsOut"
  from orders as o`;
const paymentsQuery = `
  select order_id as "orderId", status, amount::int, received::int, refunded::int,
    (select count(*)::int from refunds as r where r.payment_id = p.id and r.status = 'PENDING') as "refundsUnderWay",
    (select count(*)::int from refunds as r where r.payment_id = p.id and r.status = 'SUCCEEDED') as "refundsDone",
    (select count(*)::int from payment_attempts as a where a.payment_id = p.id and a.status = 'FAILED')
      + (select count(*)::int from refunds as r where r.payment_id = p.id and r.status = 'SUCCEEDED')
      + (select count(*)::int + count(closed_at)::int from disputes as d where d.payment_id = p.id) as told
  from payments as p`;
const reservationsQuery = `
  select order_id as "orderId", state::text,
    coalesce((select sum(quantity - returned)::int from reservation_lines as l where l.order_id = r.order_id), 0) as kept
  from reservations as r`;

const areHandled = async (stack: Stack, reader: string): Promise<boolean> => {
  const service = subgraphs.find((name) => reader.startsWith(`${name}-`));
  if (!service) return false;
  const ids = await idsUnderWay(stack.natsUrl, reader);
  const seen = await ask<{ id: string }>(stack.databaseUrl(service), 'select event_id as id from inbox');
  const known = new Set(seen.map(({ id }) => id));
  return ids.every((id) => known.has(id));
};

const leftBehind = async (stack: Stack, readers: readonly string[]): Promise<string[]> => {
  const left: string[] = [];
  for (const name of subgraphs) {
    const [row] = await ask<{ unsent: number; dead: number }>(
      stack.databaseUrl(name),
      `select (select count(*)::int from outbox) as unsent, (select count(*)::int from dead_letters) as dead`,
    );
    if (row && row.unsent > 0) left.push(`${row.unsent} messages of ${name} were never sent`);
    if (row && row.dead > 0) left.push(`${row.dead} messages to ${name} are dead letters`);
  }
  const [tasks] = await ask<{ undone: number }>(
    stack.databaseUrl('payments'),
    'select count(*)::int as undone from stripe_tasks where done_at is null',
  );
  if (tasks && tasks.undone > 0) left.push(`${tasks.undone} tasks for Stripe are not done`);
  const backlog = await brokerBacklog(stack.natsUrl);
  for (const [reader, { waiting, underWay }] of backlog) {
    if (waiting + underWay === 0) continue;
    // After a kill the broker counts states that newer ones have replaced until their next delivery is due; and what had its effect may have lost its acknowledgement.
    if (waiting === 0 && (await areHandled(stack, reader))) continue;
    left.push(`messages to ${reader} were not handled: ${waiting} wait, ${underWay} are under way`);
  }
  for (const reader of readers) if (!backlog.has(reader)) left.push(`the reader ${reader} is gone`);
  return left;
};

const booksOf = async (stack: Stack): Promise<Books> => {
  const [orders, payments, reservations] = await Promise.all([
    ask<OrderBook>(stack.databaseUrl('orders'), ordersQuery),
    ask<PaymentBook>(stack.databaseUrl('payments'), paymentsQuery),
    ask<ReservationBook>(stack.databaseUrl('inventory'), reservationsQuery),
  ]);
  const state = stack.stripe?.state();
  return {
    orders,
    payments,
    reservations,
    stripe: {
      intents: (state?.paymentIntents ?? []).map(({ id, metadata, status }) => ({
        id,
        status,
        orderId: metadata['orderId'] ?? '',
      })),
      charges: (state?.charges ?? [])
        .filter(({ status }) => status === 'succeeded')
        .map(({ payment_intent: intentId, amount }) => ({ intentId, amount })),
      refunds: (state?.refunds ?? [])
        .filter(({ status }) => status !== 'failed')
        .map(({ payment_intent: intentId, amount }) => ({ intentId, amount })),
    },
  };
};

/** What is not as it was promised; nothing when all is well. */
export type Findings = {
  problems: readonly string[];
  /** Some of them cannot be mended by waiting. */
  lasting: boolean;
};

/** Looks at every book of the shop and at Stripe's, and says what is not as it was promised. `readers` are those of messages that the shop had at first. */
export const audit = async (
  stack: Stack,
  purchases: readonly Purchase[],
  readers: readonly string[],
): Promise<Findings> => {
  const left = await leftBehind(stack, readers);
  const books = await booksOf(stack);
  const heard = await readHearsay(stack);
  const twice = findToldTwice(heard);
  return {
    problems: [
      ...twice,
      ...findProblems(books, purchases),
      ...left,
      ...findUntold(heard),
      ...findIdle(books.orders, purchases),
    ],
    lasting: findLasting(books, purchases).length + twice.length > 0,
  };
};

/** Is anything broken for good already? To be asked in the middle of a storm, when everything else is under way. */
export const isBroken = async (stack: Stack, purchases: readonly Purchase[]): Promise<boolean> => {
  const known = purchases.map((purchase) => ({ ...purchase }));
  const heard = await readHearsay(stack);
  return findLasting(await booksOf(stack), known).length + findToldTwice(heard).length > 0;
};

/** How many orders ended where. */
export const countOrders = async (stack: Stack): Promise<Map<string, number>> => {
  const rows = await ask<{ state: string; count: number }>(
    stack.databaseUrl('orders'),
    'select state, count(*)::int as count from orders group by 1 order by 2 desc',
  );
  return new Map(rows.map(({ state, count }) => [state, count]));
};
