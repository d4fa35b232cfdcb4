import { type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { eq, sql } from 'drizzle-orm';
import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from './open.ts';
import { statement } from './statement.ts';

const people = pgTable('people', { id: integer().primaryKey(), bornAt: timestamp('born_at').notNull() });
const letters = pgTable('letters', { id: integer().primaryKey(), person: integer(), words: text() });

let environment: TestEnvironment;
const databases: OpenDatabase[] = [];
beforeAll(async () => {
  environment = await testEnvironment();
  for (const name of ['first', 'second']) {
    const database = openDatabase(await environment.createDatabase(), { max: 2, name });
    databases.push(database);
    await database.sql.unsafe(`
      create table people (id integer primary key, born_at timestamp not null);
      create table letters (id integer primary key, person integer, words text);
      insert into letters values (1, null, '${name}')`);
  }
});
afterAll(async () => {
  for (const database of databases) await database.close();
  await environment?.stop();
});

const first = (): OpenDatabase['db'] => {
  const [database] = databases;
  if (!database) throw new Error('There is no database');
  return database.db;
};

let builds = 0;
const write = statement((db) => {
  builds += 1;
  return db
    .insert(people)
    .values({ id: sql.placeholder('id'), bornAt: sql.placeholder('bornAt') })
    .returning()
    .prepare('write_person');
});
const senders = statement((db) =>
  db
    .select({ letter: letters, sender: people })
    .from(letters)
    .leftJoin(people, eq(people.id, letters.person))
    .where(eq(letters.id, sql.placeholder('id')))
    .prepare('senders'),
);

describe('a statement that is built once', () => {
  it('belongs to the transaction that it runs in, savepoints too', async () => {
    const bornAt = new Date('1815-12-10T00:00:00Z');
    await expect(
      first().transaction(async (tx) => {
        expect(await write(tx).execute({ id: 1, bornAt })).toEqual([{ id: 1, bornAt }]);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await first().transaction(async (tx) => {
      await write(tx).execute({ id: 2, bornAt });
      await tx
        .transaction(async (savepoint) => {
          await write(savepoint).execute({ id: 3, bornAt });
          throw new Error('no');
        })
        .catch(() => undefined);
    });
    await write(first()).execute({ id: 4, bornAt });
    expect((await first().select().from(people)).map(({ id }) => id)).toEqual([2, 4]);
    expect(builds).toBe(1);
  });

  it('asks the database that it is asked for, and reads its rows as Drizzle does', async () => {
    const read = await Promise.all(databases.map(({ db }) => senders(db).execute({ id: 1 })));
    expect(read).toEqual(
      ['first', 'second'].map((words) => [{ letter: { id: 1, person: null, words }, sender: null }]),
    );
  });
});
