import { streams } from '@bazaar/events';
import type { Stack } from '@bazaar/stack';
import postgres from 'postgres';
import type { Confirmations } from './orders.ts';

/** What the shop has done so far in all its databases and on its broker. */
export type Work = { statements: number; transactions: number; messages: number };

// PostgreSQL counts a transaction up to a second after it ended.
const statisticsLagMs = 1500;

/** Reads the counters; `statements` is what the shop's own ear has counted. */
export const readWork = async (
  stack: Stack,
  { bus }: Confirmations,
  statements: () => number,
): Promise<Work> => {
  await new Promise((resolve) => setTimeout(resolve, statisticsLagMs));
  const sql = postgres(stack.databaseUrl('orders'), { max: 1 });
  const [row] = await sql<{ count: number }[]>`
    select sum(xact_commit + xact_rollback)::int as count from pg_stat_database where datname like 'bazaar_%'`;
  await sql.end();
  let messages = 0;
  for (const { name } of streams) messages += (await bus.manager.streams.info(name)).state.last_seq;
  return { statements: statements(), transactions: row?.count ?? 0, messages };
};

/** What was done between two readings for each of `count` things, without what an idle shop does by itself in that time. */
export const workEach = (before: Work, after: Work, idle: Work, count: number): Work => {
  const each = (key: keyof Work): number =>
    Math.round(((after[key] - before[key] - idle[key]) / count) * 10) / 10;
  return {
    statements: each('statements'),
    transactions: each('transactions'),
    messages: each('messages'),
  };
};
