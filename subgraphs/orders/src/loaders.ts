import type { Database, Page } from '@bazaar/service-kit';
import DataLoader from 'dataloader';
import { type HoldRow, holdsOfOrders } from './data/holds.ts';
import { type InvoiceRow, invoicesOfOrders } from './data/invoices.ts';
import { eventsOfOrders, type OrderEventRow } from './data/order-events.ts';
import { linesOfOrders, type OrderLineRow } from './data/order-lines.ts';
import { countOfOwners, type OrderFilter, type OwnerKind, ordersOfOwners } from './data/order-pages.ts';
import { type OrderRow, ordersByIds } from './data/orders.ts';
import { type ReturnRow, returnsOfOrders } from './data/returns.ts';
import { type ShipmentRow, shipmentsOfOrders } from './data/shipments.ts';

/** One owner's list, or a page of it. */
type ListKey = { ownerId: string; page: Page; filter: OrderFilter };

/** What a request reads, one statement a type however long the list. */
export type Loaders = {
  /** Null for what is not there; refused orders are there, for the one subscription that ends with them. */
  order: DataLoader<string, OrderRow | null>;
  lines: DataLoader<string, OrderLineRow[]>;
  events: DataLoader<string, OrderEventRow[]>;
  shipments: DataLoader<string, ShipmentRow[]>;
  returns: DataLoader<string, ReturnRow[]>;
  /** Credit notes too. */
  invoices: DataLoader<string, InvoiceRow[]>;
  /** One at most. */
  holds: DataLoader<string, HoldRow[]>;
  /** Rows of a page, and one more when there is more. */
  pages: Record<OwnerKind, DataLoader<ListKey, OrderRow[], string>>;
  counts: Record<OwnerKind, DataLoader<ListKey, number, string>>;
};

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

const byOrder = <Row extends { orderId: string }>(
  read: (orderIds: readonly string[]) => Promise<Row[]>,
): DataLoader<string, Row[]> =>
  new DataLoader(async (ids) => {
    const groups = grouped(await read(ids), ({ orderId }) => orderId);
    return ids.map((id) => groups.get(id) ?? []);
  });

// Lists asked for with the same arguments are read together; a request seldom has more than one set of them.
const byArguments = <Value>(
  read: (ownerIds: readonly string[], page: Page, filter: OrderFilter) => Promise<Map<string, Value>>,
  none: () => Value,
): DataLoader<ListKey, Value, string> =>
  new DataLoader(
    async (keys) => {
      const answers = new Map<ListKey, Value>();
      for (const sameArguments of grouped(keys, ({ page, filter }) =>
        JSON.stringify([page, filter]),
      ).values()) {
        const [first] = sameArguments;
        if (!first) continue;
        const found = await read(
          sameArguments.map(({ ownerId }) => ownerId),
          first.page,
          first.filter,
        );
        for (const key of sameArguments) answers.set(key, found.get(key.ownerId) ?? none());
      }
      return keys.map((key) => answers.get(key) ?? none());
    },
    { cacheKeyFn: (key) => JSON.stringify(key) },
  );

const pagesOf = (db: Database, kind: OwnerKind) =>
  byArguments<OrderRow[]>(
    async (ids, page, filter) => {
      const groups = grouped(await ordersOfOwners(db, kind, ids, page, filter), ({ ownerId }) => ownerId);
      return new Map([...groups].map(([ownerId, rows]) => [ownerId, rows.map(({ order }) => order)]));
    },
    () => [],
  );

const countsOf = (db: Database, kind: OwnerKind) =>
  byArguments<number>(
    async (ids, _page, filter) =>
      new Map(
        (await countOfOwners(db, kind, ids, filter)).map(({ ownerId, value }) => [ownerId, value] as const),
      ),
    () => 0,
  );

/** Makes the loaders of one request. */
export const createLoaders = (db: Database): Loaders => ({
  order: new DataLoader(async (ids) => {
    const found = new Map((await ordersByIds(db, ids)).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  }),
  lines: byOrder((ids) => linesOfOrders(db, ids)),
  events: byOrder((ids) => eventsOfOrders(db, ids)),
  shipments: byOrder((ids) => shipmentsOfOrders(db, ids)),
  returns: byOrder((ids) => returnsOfOrders(db, ids)),
  invoices: byOrder((ids) => invoicesOfOrders(db, ids)),
  holds: byOrder((ids) => holdsOfOrders(db, ids)),
  pages: { customer: pagesOf(db, 'customer'), seller: pagesOf(db, 'seller') },
  counts: { customer: countsOf(db, 'customer'), seller: countsOf(db, 'seller') },
});
