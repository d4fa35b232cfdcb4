import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import postgres from 'postgres';
import { expect, it } from 'vitest';

import { startPostgres } from './postgres.ts';
import { isGoneWithin } from './processes.ts';
import { inFolder } from './testing.ts';

async function query(url: string, text: string): Promise<postgres.Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end();
  }
}

it('is PostgreSQL 18 with the extensions a shop needs, for a superuser, on this machine only', () =>
  inFolder(async (folder) => {
    const server = await startPostgres({ folder, durable: false });
    expect(
      await query(server.url, `select current_setting('server_version_num')::int / 10000 as major`),
    ).toEqual([{ major: 18 }]);
    expect(await query(server.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await query(server.url, 'create extension pg_trgm; create extension unaccent; create extension citext');
    expect(await query(server.url, `select lower('ÉÖ') as lower, 'é' ~ '\\w' as letter`)).toEqual([
      { lower: 'éö', letter: true },
    ]);
    await server.stop();
  }));

it('lets nobody in without the password', () =>
  inFolder(async (folder) => {
    const server = await startPostgres({ folder, durable: false });
    const url = new URL(server.url);
    url.password = 'wrong';
    await expect(query(url.href, 'select 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  }));

it('keeps and syncs what was committed when durable, through a stop and through a kill', () =>
  inFolder(async (folder) => {
    const first = await startPostgres({ folder, durable: true });
    expect(await query(first.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await query(first.url, 'create table orders (id int); insert into orders values (1)');
    await first.stop();

    const second = await startPostgres({ folder, durable: true });
    await query(second.url, 'insert into orders values (2)');
    if (second.pid !== undefined) process.kill(second.pid, 'SIGKILL');

    const third = await startPostgres({ folder, durable: true });
    expect(await query(third.url, 'select id from orders order by id')).toEqual([{ id: 1 }, { id: 2 }]);
    await third.stop();
  }));

it('forgets everything when not durable', () =>
  inFolder(async (folder) => {
    const first = await startPostgres({ folder, durable: false });
    await query(first.url, 'create table orders (id int)');
    await first.stop();
    const second = await startPostgres({ folder, durable: false });
    expect(await query(second.url, `select to_regclass('orders') as found`)).toEqual([{ found: null }]);
    await second.stop();
  }));

it('starts over when the making of its data was interrupted', () =>
  inFolder(async (folder) => {
    const first = await startPostgres({ folder, durable: true });
    await first.stop();
    await rm(join(folder, 'postgres', 'password'));
    const second = await startPostgres({ folder, durable: true });
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
  }));

it('is not misled by a pid file that names a stranger', () =>
  inFolder(async (folder) => {
    const options = { folder, durable: true };
    const first = await startPostgres(options);
    const [row] = await query(first.url, 'show data_directory');
    const data = String(row?.['data_directory']);
    await first.stop();
    await writeFile(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n`);
    const second = await startPostgres(options);
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
  }));

it('leaves nothing of a killed run whose folder is gone', async () => {
  let data = '';
  await inFolder(async (folder) => {
    const killed = await startPostgres({ folder, durable: false });
    const [row] = await query(killed.url, 'show data_directory');
    data = String(row?.['data_directory']);
    if (killed.pid === undefined) throw new Error('The server has no process.');
    process.kill(killed.pid, 'SIGKILL');
    expect(await isGoneWithin(killed.pid, 2_000)).toBe(true);
  }, 0o700);
  await inFolder(async (folder) => {
    const next = await startPostgres({ folder, durable: false });
    await next.stop();
  }, 0o700);
  expect(existsSync(data)).toBe(false);
});
