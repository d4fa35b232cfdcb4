import { type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from './database/open.ts';
import { checkInvariants, type Invariant } from './invariants.ts';

let environment: TestEnvironment;
let database: OpenDatabase;
beforeAll(async () => {
  environment = await testEnvironment();
  database = openDatabase(await environment.createDatabase(), { max: 2, name: 'test' });
  await database.db.execute(sql`create table marks (mark integer)`);
  await database.db.execute(sql`insert into marks select generate_series(1, 20)`);
  await database.db.execute(sql`create sequence greedy`);
});
afterAll(async () => {
  await database?.close();
  await environment?.stop();
});

const invariant = (name: string, text: string): Invariant => ({ name, promise: `It is ${name}.`, sql: text });
const small = invariant('small', 'select mark from marks where mark > 12 order by mark');

describe('invariants', () => {
  it('are counted whole and shown by their first rows', async () => {
    const [result] = await checkInvariants(database.db, [small]);
    expect(result).toMatchObject({ name: 'small', promise: 'It is small.', broken: 8, error: null });
    expect(result?.examples).toEqual([13, 14, 15, 16, 17].map((mark) => ({ mark })));
  });

  it('that hold have no rows', async () => {
    const [result] = await checkInvariants(database.db, [
      invariant('kept', 'select mark from marks where mark < 0'),
    ]);
    expect(result).toMatchObject({ broken: 0, examples: [], error: null });
  });

  it('that cannot be checked or take too long say so, and leave the others alone', async () => {
    const results = await checkInvariants(
      database.db,
      [invariant('lost', 'select * from nowhere'), invariant('slow', 'select pg_sleep(30)'), small],
      { timeoutMs: 100 },
    );
    expect(results.map(({ broken }) => broken)).toEqual([null, null, 8]);
    expect(results[0]?.error).toContain('nowhere');
    expect(results[1]?.error).toContain('timeout');
  });

  it('see one moment, whatever is written meanwhile, and write nothing', async () => {
    const meanwhile = database.db.execute(sql`select pg_sleep(0.1)`).then(async () => {
      await database.db.execute(sql`insert into marks values (100)`);
    });
    const [, before, , after] = await checkInvariants(database.db, [
      small,
      small,
      invariant('a pause', 'select 1 from (select pg_sleep(0.5)) as pause where false'),
      small,
    ]);
    await meanwhile;
    expect(after?.broken).toBe(before?.broken);
    const [writing] = await checkInvariants(database.db, [invariant('greedy', `select nextval('greedy')`)]);
    expect(writing?.error).toContain('read-only');
  });
});
