import { fileURLToPath } from 'node:url';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { createWorth, preparing } from './preparing.ts';

/** Drizzle over postgres.js. */
export type Database = PostgresJsDatabase;
/** A transaction of it: takes the same queries. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** Where a query can run. */
export type Queryable = Database | Transaction;

/** An open pool of connections. */
export type OpenDatabase = {
  db: Database;
  /** postgres.js itself, for what Drizzle cannot say. */
  sql: postgres.Sql;
  /** Waits up to 5 s for running queries. */
  close(): Promise<void>;
};

/** Opens a pool; connects when the first query comes. */
export const openDatabase = (
  url: string,
  options: { max: number; name: string; onStatement?: (statement: string) => void },
): OpenDatabase => {
  const { onStatement } = options;
  const sql = postgres(url, {
    max: options.max,
    // The default grows to 15 s, for which callers would wait after the database is back.
    backoff: () => 0.25,
    onnotice: () => undefined,
    connection: { application_name: options.name },
    ...(onStatement ? { debug: (_connection: number, query: string) => onStatement(query) } : {}),
  });
  return { db: drizzle(preparing(sql, createWorth())), sql, close: () => sql.end({ timeout: 5 }) };
};

// Any constant will do, as long as all instances of a service use the same.
const migrationLock = 7_001_001;

/** Brings the schema up to date. Several instances may start at once: one migrates, the others wait. */
export const migrate = async (url: string, folder: URL): Promise<void> => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await runMigrations(drizzle(sql), { migrationsFolder: fileURLToPath(folder) });
  } finally {
    await sql.end({ timeout: 5 });
  }
};
