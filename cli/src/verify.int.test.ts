import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { seed } from '@bazaar/inventory/seed';
import { migrate, newId, type OpenDatabase, openDatabase } from '@bazaar/service-kit';
import { type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatTable } from './table.ts';

let environment: TestEnvironment;
let cluster: URL;
let admin: OpenDatabase;
let stock: OpenDatabase;
const variantId = newId('variant');
const warehouseId = newId('warehouse');

beforeAll(async () => {
  environment = await testEnvironment();
  cluster = new URL(await environment.createDatabase());
  admin = openDatabase(cluster.href, { max: 1, name: 'test' });
  await admin.db.execute(sql`create database bazaar_inventory`);
  const databaseUrl = new URL('/bazaar_inventory', cluster).href;
  await migrate(databaseUrl, new URL('../../subgraphs/inventory/migrations/', import.meta.url));
  const place = { code: 'VIE', name: 'Vienna', country: 'AT', latitude: null, longitude: null };
  await seed(
    { databaseUrl },
    {
      warehouses: [{ id: warehouseId, ...place }],
      stock: [{ variantId, warehouseId, onHand: 7, reorderPoint: 0 }],
    },
  );
  stock = openDatabase(databaseUrl, { max: 1, name: 'test' });
});
afterAll(async () => {
  await stock?.close();
  await admin?.db.execute(sql`drop database bazaar_inventory with (force)`);
  await admin?.close();
  await environment?.stop();
});

const bazaar = (...given: string[]): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const main = fileURLToPath(new URL('main.ts', import.meta.url));
    execFile(process.execPath, ['--import', 'tsx', main, ...given], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }),
    );
  });

describe('bazaar verify', () => {
  it('prints every promise with its count and ends well when all hold', async () => {
    const { code, said } = await bazaar('verify', '--service', 'inventory', '--postgres', cluster.href);
    expect(said).toMatch(/inventory {2}on-hand-is-ledger +The movements .* +0 +\d+/);
    expect(said).toMatch(/All \d+ hold\./);
    expect(code).toBe(0);
  });

  it('turns red with the name, the count and the rows of what is broken', async () => {
    await stock.db.execute(sql`update stock_levels set on_hand = 9`);
    await stock.db.execute(sql`update variant_stock set available = 9`);
    const { code, said } = await bazaar('verify', '--service', 'inventory', '--postgres', cluster.href);
    expect(said).toMatch(/inventory {2}on-hand-is-ledger +The movements .* +1 +\d+/);
    expect(said).toContain('inventory on-hand-is-ledger: 1 rows break it');
    expect(said).toContain(variantId);
    expect(code).toBe(1);
  });

  it('fails when it could check nothing, and when there is no such database', async () => {
    const lost = new URL(cluster);
    lost.password = 'wrong';
    expect((await bazaar('verify', '--service', 'inventory', '--postgres', lost.href)).code).toBe(1);
    expect((await bazaar('verify', '--timeout', 'soon')).code).toBe(1);
  });
});

describe('a table', () => {
  it('is as wide as its widest cell, with numbers to the right', () => {
    expect(
      formatTable(
        ['a', 'n'],
        [
          ['long', '1'],
          ['b', '1,000'],
        ],
        { right: ['n'] },
      ),
    ).toBe(['a         n', 'long      1', 'b     1,000'].join('\n'));
  });
});
