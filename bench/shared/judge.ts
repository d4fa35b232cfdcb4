import { invariants } from '@bazaar/inventory';
import { checkInvariants, openDatabase } from '@bazaar/service-kit';
import type { Stack } from '@bazaar/stack';
import postgres from 'postgres';
import { services } from './services.ts';

const count = async (stack: Stack, service: (typeof services)[number], table: string): Promise<number> => {
  const sql = postgres(stack.databaseUrl(service), { max: 1 });
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${sql(table)}`;
  await sql.end();
  return row?.count ?? 0;
};

const sum = async (stack: Stack, table: string): Promise<number> => {
  let total = 0;
  for (const service of services) total += await count(stack, service, table);
  return total;
};

/** Prints the invariants of stock and what got stuck between services; tells whether all is well. */
export const judge = async (stack: Stack): Promise<boolean> => {
  const { db, close } = openDatabase(stack.databaseUrl('inventory'), { max: 1, name: 'bench' });
  const results = await checkInvariants(db, invariants);
  await close();
  const deadLetters = await sum(stack, 'dead_letters');
  const unsent = await sum(stack, 'outbox');
  console.table([
    ...results.map(({ name, broken }) => ({ what: name, count: broken })),
    { what: 'dead letters of all services', count: deadLetters },
    { what: 'messages that were never sent', count: unsent },
  ]);
  return results.every(({ broken }) => broken === 0) && deadLetters === 0 && unsent === 0;
};

/** How many of these orders each status has. */
export const orderStatuses = async (
  stack: Stack,
  orderIds: readonly string[],
): Promise<Record<string, number>> => {
  const sql = postgres(stack.databaseUrl('orders'), { max: 1 });
  const rows = await sql<{ status: string; count: number }[]>`
    select state as status, count(*)::int as count from orders where id = any(${[...orderIds]}) group by state order by state`;
  await sql.end();
  return Object.fromEntries(rows.map((row) => [row.status, row.count]));
};
