import type { Queryable, Transaction } from '@bazaar/service-kit';
import { type SQL, sql } from 'drizzle-orm';
import { departedCustomers } from './departure-tables.ts';
import { paymentTries } from './hold-tables.ts';
import { returns } from './return-tables.ts';
import { orderSellers, orders } from './tables.ts';

// Nothing more happens to such an order but what its buyer would have to ask for.
const isOver = (order: SQL): SQL => sql`(
  ${order}.state in ('DELIVERED', 'RETURNED', 'CANCELLED', 'EXPIRED', 'REFUSED')
  and not exists (select from ${returns} as r where r.order_id = ${order}.id and r.status = 'REQUESTED')
)`;

/** How many orders of a person, or with goods of their shop, are not over. */
export const countOpen = async (
  db: Queryable,
  { userId, sellerId }: { userId: string; sellerId: string | null },
): Promise<number> => {
  const [row] = await db.execute<{ open: number }>(sql`
    select count(*)::int as open from ${orders} as o
    where o.id in (
      select id from ${orders} where customer_id = ${userId}
      union select order_id from ${orderSellers} where seller_id = ${sellerId}
    ) and not ${isOver(sql`o`)}`);
  return row?.open ?? 0;
};

/** Notes that people have left. */
export const insertDeparted = async (
  tx: Transaction,
  people: readonly { userId: string; at: Date }[],
): Promise<void> => {
  await tx
    .insert(departedCustomers)
    .values([...people])
    .onConflictDoNothing();
};

/**
 * Takes people who have left out of their orders that are over: who, where to and why something came back. Amounts, lines and timelines stay,
 * and so do invoices, word by word, as tax law demands.
 */
export const anonymiseOrders = async (tx: Transaction): Promise<void> => {
  const over = await tx.execute<{ id: string }>(sql`
    select o.id from ${orders} as o
    where o.customer_id in (select user_id from ${departedCustomers}) and ${isOver(sql`o`)}
    order by o.id for no key update of o`);
  if (over.length === 0) return;
  const them = sql`any(${sql.param(over.map(({ id }) => id))}::text[])`;
  await tx.execute(sql`
    update ${orders} set customer_id = null, shipping_address = null, billing_address = null, payment_method_id = null
    where id = ${them}`);
  await tx.execute(sql`update ${returns} set reason = '' where order_id = ${them}`);
  await tx.execute(sql`update ${paymentTries} set customer_id = null where order_id = ${them}`);
};

/** Forgets who has left, once no message of before can come any more and no order of theirs is left. */
export const pruneDeparted = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`
    delete from ${departedCustomers} as d
    where d.at < now() - interval '31 days' and not exists (select from ${orders} as o where o.customer_id = d.user_id)`);
};
