import { newId, type OpenDatabase, openBus, openDatabase } from '@bazaar/service-kit';
import { signedClient, testLogger } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { releaseStaleReservations } from './operations/reserve-coupons.ts';
import { seed } from './seed.ts';
import { openTestShop, type TestShop } from './test-shop.ts';

// Checkout broke off between its reservation and its order.

let shop: TestShop;
let database: OpenDatabase;
const placed = new Map<string, string[]>();
const code = 'TENTH';

beforeAll(async () => {
  shop = await openTestShop({ client: (service) => signedClient(service) });
  database = openDatabase(shop.databaseUrl, { max: 2, name: 'test' });
  const rule = { kind: 'PERCENTAGE' as const, basisPoints: 1000, amount: null, minimum: null };
  const terms = { buyQuantity: null, getQuantity: null, categoryIds: [], startsAt: null, endsAt: null };
  const coupon = { id: newId('coupon'), code, ...rule, ...terms, limit: null, limitPerUser: null };
  await seed({ databaseUrl: shop.databaseUrl }, { coupons: [coupon] });
});
afterAll(async () => {
  await database.close();
  await shop.stop();
});

const reserve = (orderId: string, attempt = newId('event')) =>
  shop.bus.request('carts.reserveCoupons', { attempt, orderId, userId: newId('user'), codes: [code] });
const states = async (...orderIds: string[]) => {
  const rows = await database.db.execute<{ order_id: string; state: string }>(
    sql`select order_id, state from coupon_uses`,
  );
  return orderIds.map((id) => rows.find((row) => row.order_id === id)?.state ?? null);
};
const letPass = (minutes: number) =>
  database.db.execute(sql`update coupon_uses set since = since - make_interval(mins => ${minutes})`);
const sweep = async (): Promise<void> => {
  const bus = await openBus(shop.environment.natsUrl, { name: 'sweeper', logger: testLogger() });
  try {
    await releaseStaleReservations({
      db: database.db,
      bus,
      changed: () => undefined,
      transact: (work) =>
        database.db.transaction((tx) =>
          work(
            tx,
            () => undefined,
            () => undefined,
          ),
        ),
    });
  } finally {
    await bus.close();
  }
};

it('keeps what is reserved while nobody can say whether there is an order', async () => {
  const orderId = newId('order');
  await reserve(orderId);
  await letPass(10);
  await expect(sweep()).rejects.toThrow();
  expect(await states(orderId)).toEqual(['RESERVED']);
});

it('gives back after some minutes what no order uses, and keeps what one does', async () => {
  shop.bus.reply('orders.couponsOf', async ({ orderIds }) => ({
    orders: orderIds.flatMap((orderId) => {
      const codes = placed.get(orderId);
      return codes ? [{ orderId, codes }] : [];
    }),
  }));
  await shop.bus.connection.flush();
  const [lost, kept, other, again] = [newId('order'), newId('order'), newId('order'), newId('order')];
  const attempt = newId('event');
  for (const orderId of [lost, kept, other]) await reserve(orderId);
  await reserve(again, attempt);
  placed.set(kept, ['tenth']);
  // Its order was placed by another try, without this coupon.
  placed.set(other, []);
  await letPass(4);
  await sweep();
  expect(await states(lost, kept, other)).toEqual(['RESERVED', 'RESERVED', 'RESERVED']);
  await letPass(2);
  await reserve(newId('order'), attempt);
  await sweep();
  expect(await states(lost, kept, other, again)).toEqual([null, 'USED', null, 'RESERVED']);
  const [count] = await database.db.execute<{ used: number }>(sql`select used from coupons`);
  expect(count?.used).toBe(2);
});
