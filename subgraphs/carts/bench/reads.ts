import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, startRedis } from '@bazaar/servers';
import { createLogger, migrate, newId, openDatabase, openReadCache } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { cachedCarts } from '../src/cache/cached-carts.ts';
import { findCarts } from '../src/data/carts.ts';

// What a read of a cart costs: from PostgreSQL, and through Redis. Numbers of docs/adr: node --import tsx subgraphs/carts/bench/reads.ts

const carts = 2000;
const reads = 8000;
const atOnce = 16;

const ticksOf = (pid: number): number => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
};
const milliseconds = (ticks: number): number => ticks * 10;

const folder = await mkdtemp(join(tmpdir(), 'bazaar-bench-'));
const postgres = await startPostgres({ folder, durable: false });
const redis = await startRedis({ folder, durable: false });
const database = openDatabase(postgres.url, { max: 6, name: 'bench' });
const { db } = database;
const cache = openReadCache(redis.url, {
  service: 'bench',
  logger: createLogger({ name: 'bench', level: 'silent' }),
});

try {
  await migrate(postgres.url, new URL('../migrations/', import.meta.url));
  const ids = Array.from({ length: carts }, () => newId('cart'));
  await db.execute(sql`insert into catalogue_products
    select 'product_' || i, 1, 'Product ' || i, 'seller_1', true, array['category_a', 'category_b'] from generate_series(1, 5000) i`);
  await db.execute(sql`insert into catalogue_variants
    select 'variant_' || i, 'product_' || i, 'SKU-' || i, 1000 + i, 'EUR', 500, true from generate_series(1, 5000) i`);
  await db.execute(sql`insert into stock select 'variant_' || i, 1, 100 from generate_series(1, 5000) i`);
  for (const id of ids)
    await db.execute(sql`with c as (insert into carts (id, user_id, status, currency, version, expires_at)
      values (${id}, ${id}, 'OPEN', 'EUR', 1, now() + interval '1 day') returning id)
      insert into cart_lines select ${id} || i, c.id, 'variant_' || (1 + floor(random() * 800) + i * 800)::int, 2, 1000 from c, generate_series(0, 4) i`);
  await db.execute(sql`analyze`);
  const backends = await Promise.all(
    Array.from({ length: 6 }, () =>
      db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid, pg_sleep(0.3)`),
    ),
  );
  const pids = [...new Set(backends.map(([row]) => row?.pid ?? 0))];

  const load = async (missing: readonly string[]) =>
    new Map((await findCarts(db, missing, new Date())).map((stored) => [stored.row.id, stored]));
  const measure = async (name: string, read: (id: string) => Promise<unknown>): Promise<void> => {
    const before = {
      cpu: process.cpuUsage(),
      pg: pids.map(ticksOf),
      redis: ticksOf(redis.pid ?? 0),
      at: performance.now(),
    };
    const latencies: number[] = [];
    let next = 0;
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (next < reads) {
          const id = ids[(next * 7) % carts] ?? '';
          next += 1;
          const start = performance.now();
          await read(id);
          latencies.push(performance.now() - start);
        }
      }),
    );
    const cpu = process.cpuUsage(before.cpu);
    latencies.sort((a, b) => a - b);
    const micro = (ms: number): string => `${Math.round((ms * 1000) / reads)} µs`;
    const pg = pids.reduce((sum, pid, index) => sum + ticksOf(pid) - (before.pg[index] ?? 0), 0);
    process.stdout.write(
      `${name}: ${Math.round(reads / ((performance.now() - before.at) / 1000))} reads/s, p50 ${latencies[reads / 2]?.toFixed(2)} ms; ` +
        `CPU a read: node ${micro((cpu.user + cpu.system) / 1000)}, PostgreSQL ${micro(milliseconds(pg))}, ` +
        `Redis ${micro(milliseconds(ticksOf(redis.pid ?? 0) - before.redis))}\n`,
    );
  };
  for (let round = 1; round <= 3; round += 1) {
    await measure('PostgreSQL', (id) => load([id]));
    await measure('Redis, warm', (id) => cache.through(cachedCarts, [id], load));
  }
  await cache.close();
} finally {
  await database.close();
  await redis.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
