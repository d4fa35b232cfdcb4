import { serviceEnv, type TestEnvironment, testEnvironment, testLogger } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../database/open.ts';
import { createOutbox, type Outbox } from './outbox.ts';

let environment: TestEnvironment;
let database: OpenDatabase;
let outbox: Outbox;

beforeAll(async () => {
  environment = await testEnvironment();
  const { DATABASE_URL: url = '' } = await serviceEnv(environment);
  database = openDatabase(url, { max: 2, name: 'test' });
  await database.db.execute(sql`create table marks (mark integer)`);
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

const marks = () => database.db.execute<{ mark: number }>(sql`select mark from marks`);

describe('what waits for a commit', () => {
  it('is called once others can see the change', async () => {
    let seen: unknown;
    const called = new Promise<void>((resolve, reject) => {
      void outbox.transact(async (tx, _send, afterCommit) => {
        afterCommit(() => {
          marks().then((rows) => {
            seen = [...rows];
            resolve();
          }, reject);
        });
        await tx.execute(sql`insert into marks values (1)`);
      });
    });
    await called;
    expect(seen).toEqual([{ mark: 1 }]);
  });

  it('is never called after a rollback', async () => {
    let called = false;
    const failing = outbox.transact(async (_tx, _send, afterCommit) => {
      afterCommit(() => {
        called = true;
      });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(called).toBe(false);
  });
});
