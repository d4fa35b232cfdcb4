import { anyOf, type Transaction } from '@bazaar/service-kit';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { PutBack, Taken } from '../domain/restock.ts';
import { rowsOf } from './rows.ts';
import { reservationLines, reservations, restockedReturns } from './tables.ts';

/** Notes which returns are being put back; answers those that have not been before. */
export const noteReturns = async (
  tx: Transaction,
  returns: readonly { returnId: string; orderId: string }[],
): Promise<Set<string>> => {
  const rows = await tx
    .insert(restockedReturns)
    .values(
      returns
        .map(({ returnId, orderId }) => ({ returnId, orderId }))
        .sort((a, b) => (a.returnId < b.returnId ? -1 : 1)),
    )
    .onConflictDoNothing()
    .returning({ returnId: restockedReturns.returnId });
  return new Set(rows.map(({ returnId }) => returnId));
};

/** Locks orders, in the order of their ids, and reads what those that are COMMITTED have taken. */
export const lockTaken = async (
  tx: Transaction,
  orderIds: readonly string[],
): Promise<Map<string, Taken[]>> => {
  await tx
    .select({ orderId: reservations.orderId })
    .from(reservations)
    .where(anyOf(reservations.orderId, orderIds))
    .orderBy(asc(reservations.orderId))
    .for('no key update');
  const rows = await tx
    .select({
      orderId: reservationLines.orderId,
      variantId: reservationLines.variantId,
      warehouseId: reservationLines.warehouseId,
      quantity: reservationLines.quantity,
      returned: reservationLines.returned,
    })
    .from(reservationLines)
    .innerJoin(reservations, eq(reservations.orderId, reservationLines.orderId))
    .where(and(anyOf(reservationLines.orderId, orderIds), eq(reservations.state, 'COMMITTED')))
    .orderBy(asc(reservationLines.variantId), asc(reservationLines.warehouseId));
  const taken = new Map<string, Taken[]>();
  for (const { orderId, ...line } of rows) taken.set(orderId, [...(taken.get(orderId) ?? []), line]);
  return taken;
};

/** Counts units of orders as returned. */
export const countReturned = async (
  tx: Transaction,
  back: readonly (PutBack & { orderId: string })[],
): Promise<void> => {
  const given = rowsOf(
    back.map(({ orderId, variantId, warehouseId, quantity }) => ({
      order_id: orderId,
      variant_id: variantId,
      warehouse_id: warehouseId,
      quantity,
    })),
    sql`order_id text, variant_id text, warehouse_id text, quantity int`,
  );
  const net = sql`(
    select order_id, variant_id, warehouse_id, sum(quantity)::int as quantity
    from ${given} group by order_id, variant_id, warehouse_id
  ) as net`;
  await tx
    .update(reservationLines)
    .set({ returned: sql`${reservationLines.returned} + net.quantity` })
    .from(net)
    .where(
      and(
        sql`${reservationLines.orderId} = net.order_id`,
        sql`${reservationLines.variantId} = net.variant_id`,
        sql`${reservationLines.warehouseId} = net.warehouse_id`,
      ),
    );
};
