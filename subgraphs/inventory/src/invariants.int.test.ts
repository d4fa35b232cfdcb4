import { type Database, migrate, newId, openDatabase } from '@bazaar/service-kit';
import { type TestEnvironment, testEnvironment, testLogger } from '@bazaar/testing';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invariants } from './app.ts';
import type { ReservationCommand } from './domain/decide.ts';
import { commandReservations } from './operations/command-reservations.ts';
import { restock } from './operations/restock.ts';
import { seed } from './seed.ts';
import { brokenNames } from './testing/shop.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await testEnvironment();
});
afterAll(() => environment?.stop());

const variantId = newId('variant');
const here = newId('warehouse');
const there = newId('warehouse');
const orders = {
  held: newId('order'),
  paid: newId('order'),
  released: newId('order'),
  refused: newId('order'),
};
const place = (name: string, id: string) => ({
  id,
  code: name,
  name,
  country: 'AT',
  latitude: null,
  longitude: null,
});

const reserve = (orderId: string, quantity: number): ReservationCommand => ({
  kind: 'RESERVE',
  orderId,
  lines: [{ variantId, quantity }],
  country: 'AT',
  expiresAt: new Date(Date.now() + 3_600_000),
});

/** A database with every kind of history: 10 and 5 units, of which 2 are held and 3 were sold, 1 of them returned. */
const withHistory = async (then: (db: Database) => Promise<void>): Promise<void> => {
  const databaseUrl = await environment.createDatabase();
  await migrate(databaseUrl, new URL('../migrations/', import.meta.url));
  await seed(
    { databaseUrl },
    {
      warehouses: [place('HERE', here), place('THERE', there)],
      stock: [
        { variantId, warehouseId: here, onHand: 10, reorderPoint: 1 },
        { variantId, warehouseId: there, onHand: 5, reorderPoint: 1 },
      ],
    },
  );
  const { db, close } = openDatabase(databaseUrl, { max: 2, name: 'test' });
  try {
    await db.transaction(async (tx) => {
      const send = () => undefined;
      await commandReservations({ tx, send, logger: testLogger() }, [
        reserve(orders.held, 2),
        reserve(orders.paid, 3),
        { kind: 'COMMIT', orderId: orders.paid },
        reserve(orders.released, 1),
        { kind: 'RELEASE', orderId: orders.released },
        reserve(orders.refused, 99),
      ]);
      await restock({ tx, send }, [
        { orderId: orders.paid, returnId: newId('return'), lines: [{ variantId, quantity: 1 }] },
      ]);
    });
    await then(db);
  } finally {
    await close();
  }
};

const move = (kind: string, delta: number, orderId: string | null = null, warehouseId: string = here): SQL =>
  sql`insert into stock_movements (id, variant_id, warehouse_id, delta, kind, order_id)
      values (${newId('stockmovement')}, ${variantId}, ${warehouseId}, ${delta}, ${kind}, ${orderId})`;
const level = (change: SQL, warehouseId: string = here): SQL =>
  sql`update stock_levels set ${change} where variant_id = ${variantId} and warehouse_id = ${warehouseId}`;
const available = (delta: number): SQL => sql`update variant_stock set available = available + ${delta}`;
const allowAnything = [
  sql`alter table stock_levels drop constraint stock_levels_reserved`,
  sql`alter table variant_stock drop constraint variant_stock_not_negative`,
  sql`alter table reservation_lines drop constraint reservation_lines_returned`,
  sql`alter table stock_movements drop constraint stock_movements_level`,
];

const bugs: [invariant: string, bug: string, statements: SQL[]][] = [
  [
    'stock-not-negative',
    'a sale without WHERE on_hand >= quantity',
    [level(sql`on_hand = on_hand - 20`), move('ADJUSTED', -20), available(-20)],
  ],
  [
    'stock-not-negative',
    'a hold without WHERE on_hand - reserved >= quantity',
    [
      sql`update reservation_lines set quantity = 12 where order_id = ${orders.held}`,
      level(sql`reserved = reserved + 10`),
      available(-10),
    ],
  ],
  ['on-hand-is-ledger', 'a level without movement', [level(sql`on_hand = on_hand + 1`), available(1)]],
  ['on-hand-is-ledger', 'a movement without level', [move('ADJUSTED', 3, null, newId('warehouse'))]],
  ['on-hand-is-ledger', 'a movement written twice', [move('ADJUSTED', 3), move('ADJUSTED', -2)]],
  ['reserved-is-held', 'a release that frees twice', [level(sql`reserved = reserved - 1`), available(1)]],
  [
    'reserved-is-held',
    'an end that frees nothing',
    [sql`update reservations set state = 'EXPIRED' where order_id = ${orders.held}`],
  ],
  ['available-is-levels', 'a forgotten sum', [level(sql`on_hand = on_hand + 4`), move('ADJUSTED', 4)]],
  [
    'available-is-levels',
    'a warehouse that stopped shipping, unnoticed',
    [sql`update warehouses set active = false where id = ${there}`],
  ],
  [
    'holds-end',
    'a sweeper that sleeps',
    [sql`update reservations set expires_at = now() - interval '2 minutes' where order_id = ${orders.held}`],
  ],
  [
    'holds-have-lines',
    'a refusal that kept a line',
    [
      sql`insert into reservation_lines (order_id, variant_id, warehouse_id, quantity)
          values (${orders.refused}, ${variantId}, ${here}, 1)`,
    ],
  ],
  [
    'committed-once',
    'a payment told twice that takes twice',
    [move('COMMITTED', -3, orders.paid), level(sql`on_hand = on_hand - 3`), available(-3)],
  ],
  [
    'committed-once',
    'a sale to an order that was released',
    [move('COMMITTED', -1, orders.released), level(sql`on_hand = on_hand - 1`), available(-1)],
  ],
  [
    'committed-once',
    'a sale of more than was held',
    [sql`update reservation_lines set quantity = quantity - 1 where order_id = ${orders.paid}`],
  ],
  [
    'returned-is-ledger',
    'a return that comes back twice',
    [move('RETURNED', 1, orders.paid), level(sql`on_hand = on_hand + 1`), available(1)],
  ],
  [
    'returned-is-ledger',
    'more returned than was sold',
    [
      move('RETURNED', 5, orders.paid),
      level(sql`on_hand = on_hand + 5`),
      available(5),
      sql`update reservation_lines set returned = returned + 5 where order_id = ${orders.paid}`,
    ],
  ],
  [
    'transfers-keep-units',
    'a transfer that does not arrive',
    [move('TRANSFER_OUT', -2), level(sql`on_hand = on_hand - 2`), available(-2)],
  ],
];

describe('the invariants of stock', () => {
  it('hold after every kind of history', () =>
    withHistory(async (db) => expect(await brokenNames(db)).toEqual([])));

  it.each(bugs)('say %s of %s, and nothing else', (invariant, _bug, statements) =>
    withHistory(async (db) => {
      for (const statement of [...allowAnything, ...statements]) await db.execute(statement);
      expect(await brokenNames(db)).toEqual([invariant]);
    }),
  );

  it('say holds-have-lines of an order whose lines got lost', () =>
    withHistory(async (db) => {
      await db.execute(sql`delete from reservation_lines where order_id = ${orders.held}`);
      expect(await brokenNames(db)).toEqual(['reserved-is-held', 'holds-have-lines']);
    }));

  it('are each broken by some bug above', () => {
    expect(new Set(bugs.map(([invariant]) => invariant))).toEqual(
      new Set(invariants.map(({ name }) => name)),
    );
  });
});
