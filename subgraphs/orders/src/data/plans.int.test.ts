import {
  type Database,
  migrate,
  newId,
  type OpenDatabase,
  openDatabase,
  readPage,
} from '@bazaar/service-kit';
import { type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsOfOrders, movesAfter } from './order-events.ts';
import { linesOfOrders } from './order-lines.ts';
import { allOrders, countOfOwners, ordersOfOwners } from './order-pages.ts';
import { lockOverdue, orderByNumber, orderOfAttempt, ordersByIds } from './orders.ts';
import { shipmentsOfOrders } from './shipments.ts';

let environment: TestEnvironment;
let opened: OpenDatabase;
let asked: string[] = [];

const count = 20_000;
const ids = Array.from({ length: 50 }, () => newId('order'));
const everything = { states: null, placedFrom: null, placedBefore: null, number: null };
const cursor = Buffer.from(JSON.stringify(['2026-01-01T00:00:00.000Z', 'order_5000'])).toString('base64url');
const page = readPage({ first: 20, after: cursor }, 2);

// What a busy shop holds: many paid orders of a thousand people and a hundred sellers, few of them unpaid.
const fill = async (db: Database): Promise<void> => {
  await db.execute(sql`
    insert into orders (id, number, state, version, customer_id, cart_id, seller_ids, idempotency_key, input_hash,
      currency, subtotal, discount, shipping, tax, tax_included, total, shipping_method, coupon_codes, deadline, placed_at)
    select 'order_' || n, 'B' || n, case when n % 1000 = 0 then 'PENDING' else 'DELIVERED' end, 1, 'user_' || n % 1000,
      'cart', array['seller_' || n % 100], n, '', 'EUR', 1, 0, 0, 0, true, 1, 'standard', '{}',
      timestamptz '2026-01-01' + n * interval '1 minute', timestamptz '2026-01-01' + n * interval '1 minute'
    from generate_series(1, ${count}::int) n`);
  await db.execute(sql`insert into order_sellers select seller_ids[1], placed_at, id from orders`);
  await db.execute(sql`
    insert into order_lines (id, order_id, position, variant_id, product_id, seller_id, product_name, sku, quantity,
      currency, unit_price, subtotal, discount, tax, total)
    select 'orderline_' || id, id, 0, 'variant', 'product', seller_ids[1], 'Thing', 'SKU', 1, 'EUR', 1, 1, 0, 0, 1 from orders`);
  await db.execute(
    sql`insert into order_events (order_id, version, state, at) select id, 1, 'PENDING', placed_at from orders`,
  );
  await db.execute(
    sql`insert into shipments (id, order_id, carrier, shipped_at) select 'shipment_' || id, id, 'DHL', placed_at from orders`,
  );
  await db.execute(
    sql`insert into shipment_lines select 'shipment_' || id, 'orderline_' || id, 1 from orders`,
  );
  await db.execute(sql`analyze`);
};

beforeAll(async () => {
  environment = await testEnvironment();
  const url = await environment.createDatabase();
  await migrate(url, new URL('../../migrations/', import.meta.url));
  opened = openDatabase(url, { max: 1, name: 'test', onStatement: (statement) => asked.push(statement) });
  await fill(opened.db);
});
afterAll(async () => {
  await opened.close();
  await environment.stop();
});

const planOf = async (work: (db: Database) => Promise<unknown>): Promise<string> => {
  asked = [];
  await work(opened.db);
  const statement = asked.find((text) => text.startsWith('select')) ?? '';
  const plan = await opened.sql.unsafe(`explain (generic_plan) ${statement}`).simple();
  return plan.map((row) => String(row['QUERY PLAN'])).join('\n');
};

test.each<[string, (db: Database) => Promise<unknown>]>([
  ['orders by id', (db) => ordersByIds(db, ids)],
  ['an order by its number', (db) => orderByNumber(db, 'B5')],
  ['an order by its attempt', (db) => orderOfAttempt(db, 'user_5', 'key')],
  ['lines', (db) => linesOfOrders(db, ids)],
  ['steps', (db) => eventsOfOrders(db, ids)],
  ['the steps of one order', (db) => movesAfter(db, 'order_5', 0)],
  ['parcels', (db) => shipmentsOfOrders(db, ids)],
  ['all orders', (db) => allOrders(db, page, everything)],
  ['orders of people', (db) => ordersOfOwners(db, 'customer', ['user_1', 'user_2'], page, everything)],
  ['orders of sellers', (db) => ordersOfOwners(db, 'seller', ['seller_1'], page, everything)],
  ['how many orders people have', (db) => countOfOwners(db, 'customer', ['user_1'], everything)],
  ['orders to end', (db) => db.transaction((tx) => lockOverdue(tx, 100))],
])('%s: no table is read from end to end', async (_, work) => {
  const plan = await planOf(work);
  expect(plan).toContain('Index');
  expect(plan).not.toContain('Seq Scan');
});
