import { anyOf, type CursorValue, keyset, type Page, type Queryable } from '@bazaar/service-kit';
import { and, count, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { State } from '../domain/state.ts';
import { type OrderRow, visible } from './orders.ts';
import { orderSellers, orders } from './tables.ts';

/** Which orders of a list; null leaves nothing out. */
export type OrderFilter = {
  states: readonly State[] | null;
  placedFrom: Date | null;
  placedBefore: Date | null;
  number: string | null;
};

/** Whose lists. */
export type OwnerKind = 'customer' | 'seller';

/** Where an order lies in its list, newest first. */
export const placeOf = (order: OrderRow): CursorValue[] => [order.placedAt.toISOString(), order.id];

const matches = ({ states, placedFrom, placedBefore, number }: OrderFilter): SQL | undefined =>
  and(
    visible,
    states ? inArray(orders.state, [...states]) : undefined,
    placedFrom ? gte(orders.placedAt, placedFrom) : undefined,
    placedBefore ? lt(orders.placedAt, placedBefore) : undefined,
    number === null ? undefined : eq(orders.number, number),
  );

/** A page of all orders, and one row more when there is more. */
export const allOrders = (db: Queryable, page: Page, filter: OrderFilter): Promise<OrderRow[]> => {
  const { where, orderBy } = keyset(page, { columns: [orders.placedAt, orders.id], descending: true });
  return db
    .select()
    .from(orders)
    .where(and(matches(filter), where))
    .orderBy(...orderBy)
    .limit(page.size + 1);
};

/** How many orders there are. */
export const countOrders = async (db: Queryable, filter: OrderFilter): Promise<number> => {
  const [row] = await db.select({ value: count() }).from(orders).where(matches(filter));
  return row?.value ?? 0;
};

const ownerId = sql<string>`owner.id`;
const owners = (ids: readonly string[]): SQL => sql`unnest(${sql.param([...ids])}::text[]) as owner (id)`;

/** The same page of the lists of many owners, in one statement. */
export const ordersOfOwners = async (
  db: Queryable,
  kind: OwnerKind,
  ids: readonly string[],
  page: Page,
  filter: OrderFilter,
): Promise<{ ownerId: string; order: OrderRow }[]> => {
  const columns =
    kind === 'customer' ? [orders.placedAt, orders.id] : [orderSellers.placedAt, orderSellers.orderId];
  const { where, orderBy } = keyset(page, { columns, descending: true });
  const own = eq(kind === 'customer' ? orders.customerId : orderSellers.sellerId, ownerId);
  const found = db.select({ orderId: orders.id }).from(orders).$dynamic();
  if (kind === 'seller') found.innerJoin(orderSellers, eq(orderSellers.orderId, orders.id));
  const pageOfOne = found
    .where(and(own, matches(filter), where))
    .orderBy(...orderBy)
    .limit(page.size + 1)
    .as('page_of_one');
  const newestFirst = keyset(page, { columns: [orders.placedAt, orders.id], descending: true });
  return db
    .select({ ownerId, order: orders })
    .from(owners(ids))
    .crossJoinLateral(pageOfOne)
    .innerJoin(orders, eq(orders.id, pageOfOne.orderId))
    .orderBy(...newestFirst.orderBy);
};

/** How many orders the lists of owners hold, in one statement; an owner without any is left out. */
export const countOfOwners = async (
  db: Queryable,
  kind: OwnerKind,
  ids: readonly string[],
  filter: OrderFilter,
): Promise<{ ownerId: string; value: number }[]> => {
  const owner = kind === 'customer' ? orders.customerId : orderSellers.sellerId;
  const counted = db
    .select({ ownerId: sql<string>`${owner}`, value: count() })
    .from(orders)
    .$dynamic();
  if (kind === 'seller') counted.innerJoin(orderSellers, eq(orderSellers.orderId, orders.id));
  return counted.where(and(anyOf(owner, ids), matches(filter))).groupBy(owner);
};
