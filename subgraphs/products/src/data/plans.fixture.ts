import type { Database } from '@bazaar/service-kit';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

// What Drizzle hands to the driver in these statements.
const parameter = (value: unknown): string | number | boolean | string[] => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(String);
  throw new TypeError(`${typeof value} is no parameter of these statements`);
};

/** Tells how PostgreSQL goes about what is read. */
export const openPlans = (databaseUrl: string) => {
  const connection = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  const said: { query: string; params: unknown[] }[] = [];
  const db: Database = drizzle(connection, {
    logger: { logQuery: (query, params) => said.push({ query, params }) },
  });
  return {
    /** The plan of every statement that `read` runs. */
    plansOf: async (read: (db: Database) => Promise<unknown>): Promise<string[]> => {
      said.length = 0;
      await read(db);
      const plans: string[] = [];
      for (const { query, params } of [...said]) {
        const rows = await connection.unsafe(`explain (costs off) ${query}`, params.map(parameter));
        plans.push(rows.map((row) => String(row['QUERY PLAN'])).join('\n'));
      }
      if (plans.length === 0) throw new Error('Nothing was read');
      return plans;
    },
    close: () => connection.end(),
  };
};
