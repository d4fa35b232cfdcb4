import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seed } from '@bazaar/inventory/seed';
import { startNats, startPostgres } from '@bazaar/servers';
import { migrate, newId } from '@bazaar/service-kit';
import postgres from 'postgres';
import { startSubgraph } from '../shared/service-process.ts';

/** Servers that keep data safely, and shelves that are full. */
export type Rig = {
  natsUrl: string;
  /** A database of inventory's own tables, filled with these variants in one warehouse. */
  shelves(name: string, variants: number, units: number): Promise<Shelves>;
  /** Starts inventory on a database; several share its work. */
  startInventory(databaseUrl: string): Promise<void>;
  stop(): Promise<void>;
};

/** A filled database. */
export type Shelves = { databaseUrl: string; variantIds: readonly string[]; warehouseId: string };

/** Starts PostgreSQL and NATS on a folder of their own. */
export const openRig = async (): Promise<Rig> => {
  const folder = await mkdtemp(join(tmpdir(), 'bazaar-bench-'));
  // As root, PostgreSQL runs as nobody, who must get to its data.
  await chmod(folder, 0o755);
  const server = await startPostgres({ folder, durable: true });
  const nats = await startNats({ folder, durable: true });
  const services: { stop(): Promise<void> }[] = [];
  return {
    natsUrl: nats.url,
    shelves: async (name, variants, units) => {
      const admin = postgres(server.url, { max: 1, onnotice: () => undefined });
      await admin.unsafe(`create database ${name}`);
      await admin.end();
      const databaseUrl = new URL(`/${name}`, server.url).href;
      await migrate(databaseUrl, new URL('../../subgraphs/inventory/migrations/', import.meta.url));
      const warehouseId = newId('warehouse');
      const variantIds = Array.from({ length: variants }, () => newId('variant'));
      await seed(
        { databaseUrl },
        {
          warehouses: [
            {
              id: warehouseId,
              code: 'VIE',
              name: 'Vienna',
              country: 'AT',
              latitude: 48.1,
              longitude: 16.5,
            },
          ],
          stock: variantIds.map((variantId) => ({ variantId, warehouseId, onHand: units, reorderPoint: 0 })),
        },
      );
      const database = postgres(databaseUrl, { max: 1 });
      // Not the empty tables: plans made for tables that are known to be empty would read all of what comes later.
      await database`vacuum analyze stock_levels, stock_movements, variant_stock, warehouses`;
      await database.end();
      return { databaseUrl, variantIds, warehouseId };
    },
    startInventory: async (databaseUrl) => {
      services.push(
        await startSubgraph('inventory', {
          PORT: '0',
          DATABASE_URL: databaseUrl,
          NATS_URL: nats.url,
          INTERNAL_SECRETS: 'a secret for benchmarks only',
          LOG_LEVEL: 'warn',
          NODE_ENV: 'production',
        }),
      );
    },
    stop: async () => {
      await Promise.all(services.map((each) => each.stop()));
      await nats.stop();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
