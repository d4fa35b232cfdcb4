import { type AddressInfo, connect, createServer } from 'node:net';
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

// postgres.js 3.4.9 sent what came late to whoever had the connection by then, into the middle of their transaction: patches/postgres@3.4.9.patch.
it('a transaction that goes on after its connection came back to another leaves that alone', async () => {
  const one = openDatabase(await environment.createDatabase(), { max: 1, name: 'one' });
  try {
    await one.db.execute(sql`create table marks (mark text)`);
    const mark = (name: string) => sql`insert into marks values (${name})`;
    let anotherHasIt = (): void => undefined;
    const another = new Promise<void>((resolve) => {
      anotherHasIt = resolve;
    });
    const lost = one.db.transaction(async (tx) => {
      const [backend] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await killer.db.execute(sql`select pg_terminate_backend(${backend?.pid ?? 0})`);
      await another;
      await tx.execute(mark('late'));
    });
    await expect(lost).rejects.toThrow();
    await one.db.transaction(async (tx) => {
      await tx.execute(mark('first'));
      anotherHasIt();
      await sleep(50);
      await tx.execute(mark('second'));
    });
    const marks = await one.db.execute<{ mark: string }>(sql`select mark from marks`);
    expect(marks.map((row) => row.mark)).toEqual(['first', 'second']);
  } finally {
    await one.close();
  }
});

/** A way to a server that is torn down, once, when somebody says `word`. */
const tornAt = async (target: string, word: string): Promise<{ url: string; close(): void }> => {
  const { hostname, port } = new URL(target);
  let torn = false;
  const server = createServer((incoming) => {
    const outgoing = connect({ host: hostname, port: Number(port) });
    const end = (): void => {
      incoming.destroy();
      outgoing.destroy();
    };
    for (const socket of [incoming, outgoing]) socket.on('error', end).on('close', end);
    incoming.on('data', (bytes) => {
      if (torn || !bytes.includes(word)) return outgoing.write(bytes);
      torn = true;
      return incoming.resetAndDestroy();
    });
    outgoing.pipe(incoming);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  return { url: url.href, close: () => server.close() };
};

// postgres.js 3.4.9 ended the process here: patches/postgres@3.4.9.patch.
it('a connection that is lost while it asks for the types of arrays fails who waited for it, and no more', async () => {
  const way = await tornAt(await environment.createDatabase(), 'pg_catalog.pg_type');
  const torn = openDatabase(way.url, { max: 1, name: 'torn' });
  await expect(torn.db.execute(sql`select 1`)).rejects.toThrow();
  const [row] = await torn.db.execute<{ numbers: number[] }>(sql`select array[1, 2]::int[] as numbers`);
  expect(row?.numbers).toEqual([1, 2]);
  await torn.close();
  way.close();
});
