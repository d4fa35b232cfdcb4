import { anyOf, newId, type Send, statement, type Transaction } from '@bazaar/service-kit';
import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { reachesReorderPoint } from '../domain/reorder.ts';
import type { LevelChange } from '../domain/shelves.ts';
import type { LevelRow } from './levels.ts';
import { tellReorderPoints } from './reorder-points.ts';
import { givenRows } from './rows.ts';
import { stockLevels, stockMovements, variantStock, warehouses } from './tables.ts';

/** A line for the ledger. */
export type NewMovement = {
  variantId: string;
  warehouseId: string;
  delta: number;
  kind: typeof stockMovements.$inferInsert.kind;
  reason: string | null;
  orderId: string | null;
  movedBy: string | null;
};

const addToLevels = statement((db) => {
  const net = sql`(
    select variant_id, warehouse_id, sum(on_hand)::int as on_hand, sum(reserved)::int as reserved
    from ${givenRows('changes', sql`variant_id text, warehouse_id text, on_hand int, reserved int`)}
    group by variant_id, warehouse_id
  ) as net`;
  return db
    .update(stockLevels)
    .set({
      onHand: sql`${stockLevels.onHand} + net.on_hand`,
      reserved: sql`${stockLevels.reserved} + net.reserved`,
      updatedAt: sql`clock_timestamp()`,
    })
    .from(net)
    .where(
      and(
        sql`${stockLevels.variantId} = net.variant_id`,
        sql`${stockLevels.warehouseId} = net.warehouse_id`,
        // Follows from the first line, and leads to the index: of the rows of a recordset PostgreSQL expects a hundred, for which it would read the whole table.
        anyOf(stockLevels.variantId, sql.placeholder('variantIds')),
      ),
    )
    .returning({
      level: getTableColumns(stockLevels),
      change: { onHand: sql<number>`net.on_hand`, reserved: sql<number>`net.reserved` },
    })
    .prepare('add_to_levels');
});

/** Changes levels, many at once; changes of one level add up. Answers those that this brought to their reorder point. The variants must be locked. */
const writeLevels = async (tx: Transaction, changes: readonly LevelChange[]): Promise<LevelRow[]> => {
  const rows = changes.map((change) => ({
    variant_id: change.variantId,
    warehouse_id: change.warehouseId,
    on_hand: change.onHand,
    reserved: change.reserved,
  }));
  const written = await addToLevels(tx).execute({
    changes: JSON.stringify(rows),
    variantIds: [...new Set(changes.map(({ variantId }) => variantId))],
  });
  return written
    .filter(({ level, change }) =>
      reachesReorderPoint(
        { ...level, onHand: level.onHand - change.onHand, reserved: level.reserved - change.reserved },
        level,
      ),
    )
    .map(({ level }) => level);
};

// What lies in a warehouse that does not ship cannot be bought.
const ifActive = (units: SQL): SQL =>
  sql`coalesce(sum(${units}) filter (where ${warehouses.active}), 0)::int`;

const addUp = statement((db) => {
  const sums = db
    .select({
      variantId: stockLevels.variantId,
      available: sql<number>`${ifActive(sql`${stockLevels.onHand} - ${stockLevels.reserved}`)}`.as(
        'sum_available',
      ),
      reorderPoint: sql<number>`${ifActive(sql`${stockLevels.reorderPoint}`)}`.as('sum_reorder_point'),
    })
    .from(stockLevels)
    .innerJoin(warehouses, eq(warehouses.id, stockLevels.warehouseId))
    .where(anyOf(stockLevels.variantId, sql.placeholder('variantIds')))
    .groupBy(stockLevels.variantId)
    .as('sums');
  return db
    .update(variantStock)
    .set({
      available: sql`${sums.available}`,
      reorderPoint: sql`${sums.reorderPoint}`,
      version: sql`${variantStock.version} + 1`,
      updatedAt: sql`clock_timestamp()`,
    })
    .from(sums)
    .where(
      and(
        eq(variantStock.variantId, sums.variantId),
        anyOf(variantStock.variantId, sql.placeholder('variantIds')),
        sql`(${variantStock.available}, ${variantStock.reorderPoint}) is distinct from (${sums.available}, ${sums.reorderPoint})`,
      ),
    )
    .returning({
      variantId: variantStock.variantId,
      productId: variantStock.productId,
      available: variantStock.available,
      reorderPoint: variantStock.reorderPoint,
      version: variantStock.version,
      updatedAt: variantStock.updatedAt,
    })
    .prepare('recount_variants');
});

/** Adds up the levels of locked variants anew, and tells of each that can now be bought more, less or with another warning. */
export const recount = async (tx: Transaction, send: Send, variantIds: Iterable<string>): Promise<void> => {
  const changed = await addUp(tx).execute({ variantIds: [...new Set(variantIds)] });
  for (const stock of changed) tellStock(send, stock);
};

/** Says what can be bought of a variant now. */
export const tellStock = (send: Send, stock: typeof variantStock.$inferSelect): void =>
  send('inventory.stockChanged', {
    variantId: stock.variantId,
    productId: stock.productId,
    version: stock.version,
    available: stock.available,
    inStock: stock.available > 0,
    lowStock: stock.available <= stock.reorderPoint,
    at: stock.updatedAt.toISOString(),
  });

/** Writes what was decided about locked variants: levels, ledger, and what can be bought now. Who listens is told, of reorder points too. */
export const changeStock = async (
  tx: Transaction,
  send: Send,
  changes: readonly LevelChange[],
  movements: readonly NewMovement[],
): Promise<void> => {
  // Neither waits for the other: one round trip.
  const [reached] = await Promise.all([
    changes.length > 0 ? writeLevels(tx, changes) : [],
    movements.length > 0
      ? tx
          .insert(stockMovements)
          .values(movements.map((movement) => ({ id: newId('stockmovement'), ...movement })))
      : [],
  ]);
  await tellReorderPoints(tx, send, reached);
  // Units that were held and are taken could not be bought before either: a sale that ends changes no sum.
  const moved = changes.filter(({ onHand, reserved }) => onHand !== reserved);
  if (moved.length > 0)
    await recount(
      tx,
      send,
      moved.map(({ variantId }) => variantId),
    );
};
