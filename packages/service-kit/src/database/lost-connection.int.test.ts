import { setTimeout as sleep } from 'node:timers/promises';
import { type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from './open.ts';

let environment: TestEnvironment;
let database: OpenDatabase;
let killer: OpenDatabase;
beforeAll(async () => {
  environment = await testEnvironment();
  const url = await environment.createDatabase();
  database = openDatabase(url, { max: 2, name: 'test' });
  killer = openDatabase(url, { max: 1, name: 'killer' });
});
afterAll(async () => {
  await database?.close();
  await killer?.close();
  await environment?.stop();
});

// postgres.js 3.4.9 ended the process here, and its pool never came back: patches/postgres@3.4.9.patch.
it('a transaction that goes on though its connection is lost fails alone, and the pool comes back with the right answers', async () => {
  for (let round = 0; round < 3; round += 1) {
    const lost = database.db.transaction(async (tx) => {
      const [backend] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await killer.db.execute(sql`select pg_terminate_backend(${backend?.pid ?? 0})`);
      await sleep(100);
      await tx.execute(sql`select ${1}::int`);
    });
    await expect(lost).rejects.toThrow();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        database.db.execute<{ index: number }>(sql`select ${index}::int as index`),
      ),
    );
    expect(answers.map(([row]) => row?.index)).toEqual([...answers.keys()]);
  }
});
