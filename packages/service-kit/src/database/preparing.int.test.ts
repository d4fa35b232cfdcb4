import { type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from './open.ts';
import { createWorth } from './preparing.ts';

let environment: TestEnvironment;
let database: OpenDatabase;
beforeAll(async () => {
  environment = await testEnvironment();
  database = openDatabase(await environment.createDatabase(), { max: 1, name: 'test' });
});
afterAll(async () => {
  await database?.close();
  await environment?.stop();
});

const prepared = async (marker: string): Promise<number> => {
  const rows =
    await database.sql`select from pg_prepared_statements where statement like ${`select ${marker}%`}`;
  return rows.length;
};

describe('statements of Drizzle', () => {
  it('are prepared once they come again', async () => {
    const run = (value: number) => database.db.execute(sql`select 11 + ${value}::int as sum`);
    await run(1);
    expect(await prepared('11')).toBe(0);
    expect([...(await run(2))]).toEqual([{ sum: 13 }]);
    expect([...(await run(3))]).toEqual([{ sum: 14 }]);
    expect(await prepared('11')).toBe(1);
  });

  it('are so in transactions and savepoints too', async () => {
    for (let i = 0; i < 2; i += 1)
      await database.db.transaction(async (tx) => {
        await tx.execute(sql`select 12 + ${i}::int`);
        await tx.transaction((savepoint) => savepoint.execute(sql`select 13 + ${i}::int`));
      });
    expect(await prepared('12')).toBe(1);
    expect(await prepared('13')).toBe(1);
  });

  it('keep transactions what they are', async () => {
    const level = await database.db.transaction(
      async (tx) => [...(await tx.execute(sql`show transaction_isolation`))],
      { isolationLevel: 'serializable' },
    );
    expect(level).toEqual([{ transaction_isolation: 'serializable' }]);
    await database.db.execute(sql`create table marks (mark integer)`);
    await expect(
      database.db.transaction(async (tx) => {
        await tx.execute(sql`insert into marks values (${1})`);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect([...(await database.db.execute(sql`select mark from marks`))]).toEqual([]);
  });

  it('go on when a table that they name is changed', async () => {
    const read = () => database.db.execute(sql`select * from marks where mark > ${0}`);
    for (let i = 0; i < 3; i += 1) await read();
    await database.db.execute(sql`alter table marks add column colour text default 'red'`);
    await database.db.execute(sql`insert into marks values (1)`);
    expect([...(await read())]).toEqual([{ mark: 1, colour: 'red' }]);
  });
});

it('of a branch that goes on after another one has failed are not run outside of their transaction', async () => {
  await database.db.execute(sql`create table steps (step integer)`);
  const ends: Promise<unknown>[] = [];
  const run = () =>
    database.db.transaction(async (tx) => {
      const goesOn = async (): Promise<void> => {
        for (let step = 1; step <= 4; step += 1) await tx.execute(sql`insert into steps values (${step})`);
      };
      const fails = async (): Promise<void> => {
        await tx.execute(sql`select 1`);
        throw new Error('no');
      };
      const branch = goesOn();
      ends.push(branch.catch((error: unknown) => error));
      await Promise.all([branch, fails()]);
    });
  for (let times = 0; times < 5; times += 1) await expect(run()).rejects.toThrow('no');
  expect(await Promise.all(ends)).toMatchObject(Array.from({ length: 5 }, () => expect.any(Error)));
  expect([...(await database.db.execute(sql`select step from steps`))]).toEqual([]);
});

describe('what is worth preparing', () => {
  it('is bounded: in number, in length, and in what is remembered', () => {
    const worth = createWorth({ mostPrepared: 2, mostSeen: 3 });
    const twice = (text: string): boolean[] => [worth(text, []), worth(text, [])];
    expect(twice('a')).toEqual([false, true]);
    expect(worth('long', Array(101).fill(0)) || worth('long', Array(101).fill(0))).toBe(false);
    for (const text of ['p', 'q', 'r', 's']) worth(text, []);
    expect(worth('p', []), 'it was forgotten').toBe(false);
    expect(twice('b')).toEqual([false, true]);
    expect(twice('c'), 'there are two already').toEqual([false, false]);
    expect(worth('a', [])).toBe(true);
  });
});
