import type { Stack } from '@bazaar/stack';
import { ask } from './ask.ts';
import type { Hearsay, ToldOrder } from './told.ts';

// As users words it: an order that is only being placed is no news, and one that was refused never was an order.
const ordersQuery = `
  select o.id as "orderId", o.customer_id as "buyerId", o.cart_id as "cartId",
    (select count(*)::int from order_events as e where e.order_id = o.id
      and e.state is distinct from e.previous_state and e.state not in ('PENDING', 'REFUSED')) as news,
    exists (select 1 from order_events as e where e.order_id = o.id and e.state in ('CONFIRMED', 'ON_HOLD')) as paid,
    exists (select 1 from order_events as e where e.order_id = o.id and e.state = 'CONFIRMED') as confirmed,
    array(select distinct l.product_id from order_lines as l where l.order_id = o.id) as "productIds"
  from orders as o`;
const newsQuery = `
  select order_id as key, count(*)::int as value from notifications where order_id is not null group by 1`;
const stockQuery = 'select variant_id as key, version::int as value from';

type Entry = { key: string; value: number };
const mapOf = (entries: readonly Entry[]): Map<string, number> =>
  new Map(entries.map(({ key, value }) => [key, value]));
const setOf = (entries: readonly Pick<Entry, 'key'>[]): Set<string> => new Set(entries.map(({ key }) => key));

/** Reads what each service has kept of what the others said. */
export const readHearsay = async (stack: Stack): Promise<Hearsay> => {
  const at = stack.databaseUrl;
  // First: an order's step that comes meanwhile must not look like news of nothing.
  const news = await ask<Entry>(at('users'), newsQuery);
  const [orders, settled, open, bought, stock, inCarts, inProducts] = await Promise.all([
    ask<ToldOrder>(at('orders'), ordersQuery),
    ask<{ key: string }>(at('carts'), 'select order_id as key from settled_orders'),
    ask<{ key: string }>(at('carts'), `select id as key from carts where status <> 'CLOSED'`),
    ask<{ key: string }>(at('reviews'), `select buyer_id || '/' || product_id as key from purchases`),
    // What was never changed has not been told.
    ask<Entry>(at('inventory'), `${stockQuery} variant_stock where version > 0`),
    ask<Entry>(at('carts'), `${stockQuery} stock`),
    ask<Entry>(at('products'), `${stockQuery} variant_stock`),
  ]);
  return {
    orders,
    news: mapOf(news),
    settledOrders: setOf(settled),
    openCarts: setOf(open),
    bought: setOf(bought),
    stock: mapOf(stock),
    copies: new Map([
      ['carts', mapOf(inCarts)],
      ['products', mapOf(inProducts)],
    ]),
  };
};
