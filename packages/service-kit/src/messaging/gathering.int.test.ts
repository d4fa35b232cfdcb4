import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, serviceEnv, type TestEnvironment, testEnvironment, testLogger } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../database/open.ts';
import { newId } from '../ids.ts';
import { consumer } from './consumer.ts';
import { createOutbox, type Outbox } from './outbox.ts';

let environment: TestEnvironment;
let database: OpenDatabase;
let outbox: Outbox;

beforeAll(async () => {
  environment = await testEnvironment();
  const { DATABASE_URL: url = '' } = await serviceEnv(environment);
  database = openDatabase(url, { max: 2, name: 'test' });
  for (const table of [
    sql`create table inbox (event_id text primary key, received_at timestamptz default now())`,
    sql`create table outbox (id text primary key, subject text, body text, created_at timestamptz default now())`,
  ])
    await database.db.execute(table);
  outbox = createOutbox({
    db: database.db,
    bus: await environment.bus(),
    source: 'bazaar/test',
    clock: () => new Date(),
    logger: testLogger(),
  });
});
afterAll(async () => {
  await outbox?.stop();
  await database?.close();
  await environment?.stop();
});

it('messages that may wait are handled together, each once, though they come one after the other', async () => {
  const ids = [newId('cart'), newId('cart'), newId('cart')];
  const batches: string[][] = [];
  const running = await consumer(
    'carts.changed',
    async ({ messages }) => {
      batches.push(messages.map(({ data }) => data.cartId));
    },
    { gatherMs: 3000 },
  ).start({ service: 'gathering', bus: await environment.bus(), outbox, logger: testLogger() });
  for (const cartId of ids) {
    await outbox.transact(async (_tx, send) => send('carts.changed', { cartId, version: 1, userId: null }));
    await sleep(100);
  }
  await eventually(() => expect(batches.flat()).toHaveLength(3));
  expect(batches).toEqual([ids]);
  await running.stop();
});
