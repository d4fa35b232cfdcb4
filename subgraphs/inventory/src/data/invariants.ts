import type { Invariant } from '@bazaar/service-kit';

// Full joins: what one book has and the other lacks is a contradiction as well.
const ledger = 'select variant_id, warehouse_id, sum(delta) as units from stock_movements group by 1, 2';
const held = `
  select variant_id, warehouse_id, sum(quantity) as units
  from reservation_lines join reservations using (order_id) where state = 'HELD' group by 1, 2`;
const movedByOrders = `
  select order_id, variant_id, warehouse_id,
    count(*) filter (where kind = 'COMMITTED') as commits,
    coalesce(-sum(delta) filter (where kind = 'COMMITTED'), 0) as taken,
    coalesce(sum(delta) filter (where kind = 'RETURNED'), 0) as returned
  from stock_movements where kind in ('COMMITTED', 'RETURNED') group by 1, 2, 3`;

/** What always holds for stock, reservations and their ledger. */
export const invariants: readonly Invariant[] = [
  {
    name: 'stock-not-negative',
    promise: 'No level has less than nothing, or holds more than it has.',
    sql: `
      select variant_id, warehouse_id, on_hand, reserved
      from stock_levels where on_hand < 0 or reserved < 0 or reserved > on_hand`,
  },
  {
    name: 'on-hand-is-ledger',
    promise: 'The movements of a level sum to its units on hand.',
    sql: `
      select variant_id, warehouse_id, on_hand, ledger.units as ledger
      from stock_levels full join (${ledger}) as ledger using (variant_id, warehouse_id)
      where on_hand is null or on_hand <> coalesce(ledger.units, 0)`,
  },
  {
    name: 'reserved-is-held',
    promise: 'The units reserved of a level are those that orders hold.',
    sql: `
      select variant_id, warehouse_id, reserved, held.units as held
      from stock_levels full join (${held}) as held using (variant_id, warehouse_id)
      where reserved is null or reserved <> coalesce(held.units, 0)`,
  },
  {
    name: 'available-is-levels',
    promise: 'What can be bought of a variant is what its warehouses that ship have free.',
    sql: `
      select variant_id, available, reorder_point, free, warn_at
      from variant_stock left join (
        select variant_id, sum(on_hand - reserved) as free, sum(l.reorder_point) as warn_at
        from stock_levels as l join warehouses as w on w.id = l.warehouse_id and w.active group by 1
      ) as levels using (variant_id)
      where (available, reorder_point) <> (coalesce(free, 0), coalesce(warn_at, 0))`,
  },
  {
    name: 'holds-end',
    promise: 'No order holds units for over a minute past its time.',
    sql: `
      select order_id, expires_at
      from reservations where state = 'HELD' and (expires_at is null or expires_at < now() - interval '1 minute')`,
  },
  {
    name: 'holds-have-lines',
    promise: 'An order that holds or took units says which, and one that was refused has none.',
    sql: `
      select order_id, state from reservations as r
      where state in ('HELD', 'COMMITTED', 'REJECTED')
        and (state <> 'REJECTED') <> exists (select from reservation_lines as l where l.order_id = r.order_id)`,
  },
  {
    name: 'committed-once',
    promise:
      'What a paid order holds left its warehouse once, and nothing left for an order that is not paid.',
    sql: `
      select order_id, variant_id, warehouse_id, state, quantity, commits, taken
      from (select * from reservation_lines join reservations using (order_id) where state = 'COMMITTED') as sold
      full join (select * from (${movedByOrders}) as moved where commits > 0) as moved
        using (order_id, variant_id, warehouse_id)
      where quantity is null or commits is null or commits <> 1 or taken <> quantity`,
  },
  {
    name: 'returned-is-ledger',
    promise: 'What came back of an order is in the ledger, and is no more than it took.',
    sql: `
      select order_id, variant_id, warehouse_id, quantity, l.returned, moved.returned as ledger
      from reservation_lines as l full join (${movedByOrders}) as moved using (order_id, variant_id, warehouse_id)
      where coalesce(l.returned, 0) <> coalesce(moved.returned, 0) or l.returned > quantity`,
  },
  {
    name: 'transfers-keep-units',
    promise: 'What left one warehouse for another arrived there.',
    sql: `
      select variant_id, sum(delta) as difference
      from stock_movements where kind in ('TRANSFER_OUT', 'TRANSFER_IN') group by 1 having sum(delta) <> 0`,
  },
];
