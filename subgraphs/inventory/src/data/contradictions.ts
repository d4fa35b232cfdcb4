import type { Queryable } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';

/** A level, or a variant where `warehouseId` is null, whose books do not agree. */
export type Contradiction = {
  /**
   * `LEDGER`: the movements do not sum to the units on hand. `RESERVED`: the orders' holds do not sum to the units reserved.
   * `AVAILABLE`: the levels do not sum to what can be bought. `RETURNED`: the ledger's returns are not those that orders were counted.
   */
  what: 'LEDGER' | 'RESERVED' | 'AVAILABLE' | 'RETURNED';
  variantId: string;
  warehouseId: string | null;
  /** As it is kept. */
  kept: number;
  /** As it should be. */
  counted: number;
};

/** Everything in the books that contradicts itself; empty in a healthy shop. Reads everything: for tests and operators. */
export const findContradictions = async (db: Queryable): Promise<Contradiction[]> => {
  const rows = await db.execute<Contradiction>(sql`
    with ledger as (
      select variant_id, warehouse_id, sum(delta) as units, sum(delta) filter (where kind = 'RETURNED') as returned
      from stock_movements group by variant_id, warehouse_id
    ), held as (
      select variant_id, warehouse_id, sum(quantity) filter (where state = 'HELD') as units, sum(returned) as returned
      from reservation_lines join reservations using (order_id) group by variant_id, warehouse_id
    ), books as (
      select 'LEDGER' as what, variant_id, warehouse_id, on_hand as kept, ledger.units as counted
      from stock_levels left join ledger using (variant_id, warehouse_id)
      union all
      select 'RESERVED', variant_id, warehouse_id, reserved, held.units
      from stock_levels left join held using (variant_id, warehouse_id)
      union all
      select 'RETURNED', variant_id, warehouse_id, coalesce(ledger.returned, 0), held.returned
      from ledger left join held using (variant_id, warehouse_id)
      union all
      select 'AVAILABLE', variant_id, null, available,
        (select sum(on_hand - reserved) from stock_levels l join warehouses w on w.id = l.warehouse_id and w.active
         where l.variant_id = s.variant_id)
      from variant_stock s
    )
    select what, variant_id as "variantId", warehouse_id as "warehouseId", kept::int, coalesce(counted, 0)::int as counted
    from books where kept <> coalesce(counted, 0) order by what, variant_id, warehouse_id`);
  return [...rows];
};
