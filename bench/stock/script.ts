import { newId } from '@bazaar/service-kit';
import postgres from 'postgres';
import type { Shelves } from './rig.ts';

/** Reserves one unit by SQL alone. */
export type Script = { reserve(variantId: string): Promise<void>; close(): Promise<void> };

const messageOf = (type: string, subject: string, data: object): string =>
  JSON.stringify({
    specversion: '1.0',
    id: newId('event'),
    source: 'bazaar/inventory',
    type,
    time: new Date().toISOString(),
    dataschema: `bazaar:${type}/1`,
    subject,
    data,
  });

/**
 * What pgbench would run: a transaction of prepared statements for each reservation, writing the rows that inventory writes, with a guarded UPDATE in place of
 * locks, batches and rules. The row that others wait for comes as late as it can.
 */
export const openScript = ({ databaseUrl, warehouseId }: Shelves, concurrency: number): Script => {
  const sql = postgres(databaseUrl, { max: concurrency });
  return {
    reserve: async (variantId) => {
      const orderId = newId('order');
      const expiresAt = new Date(Date.now() + 3_600_000);
      await sql.begin(async (tx) => {
        await tx`insert into inbox (event_id) values (${newId('event')})`;
        await tx`insert into reservations (order_id, state, country, expires_at) values (${orderId}, 'HELD', 'AT', ${expiresAt})`;
        await tx`
          insert into reservation_lines (order_id, variant_id, warehouse_id, quantity)
          values (${orderId}, ${variantId}, ${warehouseId}, 1)`;
        await tx`
          insert into outbox (id, subject, body)
          values (${newId('event')}, ${`inventory.reserved.${orderId}`}, ${messageOf('inventory.reserved', orderId, { orderId, expiresAt })})`;
        const held = await tx`
          update stock_levels set reserved = reserved + 1, updated_at = now()
          where variant_id = ${variantId} and warehouse_id = ${warehouseId} and on_hand - reserved >= 1`;
        if (held.count !== 1) throw new Error('The shelf is empty');
        const [stock] = await tx`
          update variant_stock set available = available - 1, version = version + 1, updated_at = now()
          where variant_id = ${variantId} returning product_id, available, version`;
        const told = messageOf('inventory.stockChanged', variantId, {
          variantId,
          productId: stock?.['product_id'],
          version: stock?.['version'],
          available: stock?.['available'],
          inStock: true,
          lowStock: false,
          at: new Date().toISOString(),
        });
        await tx`
          insert into outbox (id, subject, body) values (${newId('event')}, ${`inventory.stockChanged.${variantId}`}, ${told})`;
      });
    },
    close: () => sql.end(),
  };
};
