import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startRedis } from '@bazaar/servers';
import { newId, openDatabase } from '@bazaar/service-kit';
import { customer, eventually, type SignedClient, signedClient } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestShop, type TestShop } from './test-shop.ts';

let folder: string;
let redis: Awaited<ReturnType<typeof startRedis>>;
let shop: TestShop;
let variantId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bazaar-faults-'));
  redis = await startRedis({ folder, durable: false });
  shop = await openTestShop({ client: (service) => signedClient(service), env: { REDIS_URL: redis.url } });
  variantId = await shop.sell();
});
afterAll(async () => {
  await shop.stop();
  await redis.stop();
  await rm(folder, { recursive: true, force: true });
});

type Holder = { client: SignedClient; cartId: string; token: string | null; units: number };
type CartData = { id: string; token: string | null; itemCount: number };

const open = async (client: SignedClient): Promise<Holder> => {
  const { createCart } = await client.data<{ createCart: { cart: CartData } }>(
    'mutation ($input: CreateCartInput!) { createCart(input: $input) { cart { id token itemCount } } }',
    { input: { lines: [{ variantId, quantity: 1 }] } },
  );
  const { id: cartId, token } = createCart.cart;
  return { client, cartId, token, units: 1 };
};

/** A person and a guest, whose carts have been read and so are in Redis. */
const holders = async (): Promise<Holder[]> => {
  const both = [
    await open(signedClient(shop.service, customer(newId('user')))),
    await open(signedClient(shop.service)),
  ];
  for (let turn = 0; turn < 3; turn += 1) await Promise.all(both.map(unitsIn));
  return both;
};

const unitsIn = async ({ client, token }: Holder): Promise<number | undefined> =>
  (
    await client.data<{ cart: CartData | null }>(
      'query ($token: String) { cart(token: $token) { itemCount } }',
      { token },
    )
  ).cart?.itemCount;

const add = async (holder: Holder): Promise<void> => {
  const { client, cartId, token: cartToken } = holder;
  const { addCartLines } = await client.data<{ addCartLines: { userErrors: unknown[] } }>(
    'mutation ($input: AddCartLinesInput!) { addCartLines(input: $input) { userErrors { code } } }',
    { input: { cartId, cartToken, lines: [{ variantId, quantity: 1 }] } },
  );
  expect(addCartLines.userErrors).toEqual([]);
  holder.units += 1;
};

const writeAndRead = async (all: readonly Holder[]): Promise<void> => {
  for (const holder of all) {
    expect(await unitsIn(holder)).toBe(holder.units);
    await add(holder);
    expect(await unitsIn(holder)).toBe(holder.units);
  }
};

const pid = (): number => {
  if (redis.pid === undefined) throw new Error('Redis has no process');
  return redis.pid;
};

describe('no cart is lost, none is old, and carts keep working', () => {
  it('when Redis is flushed', async () => {
    const all = await holders();
    const connection = new Redis(redis.url);
    await connection.flushall();
    connection.disconnect();
    await writeAndRead(all);
  });

  it('when Redis is frozen, and when it thaws', async () => {
    const all = await holders();
    process.kill(pid(), 'SIGSTOP');
    try {
      await writeAndRead(all);
      await writeAndRead(all);
    } finally {
      process.kill(pid(), 'SIGCONT');
    }
    // What was kept from before the frost would show fewer units.
    for (let turn = 0; turn < 20; turn += 1) {
      for (const holder of all) expect(await unitsIn(holder)).toBe(holder.units);
      await sleep(50);
    }
    await writeAndRead(all);
  });

  it('when Redis is stopped, and when it is back with what it knew or with nothing', async () => {
    const all = await holders();
    await redis.stop();
    await writeAndRead(all);
    redis = await startRedis({ folder, durable: false });
    for (let turn = 0; turn < 20; turn += 1) {
      for (const holder of all) expect(await unitsIn(holder)).toBe(holder.units);
      await sleep(50);
    }
    await writeAndRead(all);
    // Redis is used again.
    await eventually(async () => {
      const connection = new Redis(redis.url);
      const [, keys] = await connection.scan(0, 'MATCH', 'carts:cart:*', 'COUNT', 1000);
      connection.disconnect();
      if (keys.length === 0) await Promise.all(all.map(unitsIn));
      expect(keys.length).toBeGreaterThan(0);
    });
  });

  it('when the connections to PostgreSQL are cut', async () => {
    const all = await holders();
    const { db, close } = openDatabase(shop.databaseUrl, { max: 1, name: 'saboteur' });
    try {
      for (let turn = 0; turn < 3; turn += 1) {
        const cut = await db.execute(
          sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'carts' and datname = current_database()`,
        );
        expect(cut.length).toBeGreaterThan(0);
        for (const holder of all) {
          // A request that was cut may fail; it changed nothing then.
          await eventually(() => add(holder));
          expect(await unitsIn(holder)).toBe(holder.units);
        }
      }
    } finally {
      await close();
    }
  });
});
