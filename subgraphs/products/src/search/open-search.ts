import { type Database, type Job, type Logger, openDatabase } from '@bazaar/service-kit';
import { fillWhenEmpty } from './fill-when-empty.ts';
import { patiently } from './patiently.ts';
import { createPostgresSearch } from './postgres/postgres-search.ts';
import type { SearchEngine } from './search-engine.ts';
import { openTypesense, type TypesenseAddress } from './typesense/client.ts';
import { createTypesenseSearch } from './typesense/typesense-search.ts';

/** Search with connections of its own, so that a rush of searches leaves the others to carts and sellers. */
export type OpenSearch = {
  engine: SearchEngine;
  /** Makes a shop findable that is older than its search. */
  fill(logger: Logger): Promise<void>;
  /** What the engine needs done again and again. */
  jobs: Job[];
  close(): Promise<void>;
};

/** How to open search. */
export type SearchOptions = {
  /** To the database, at most; Typesense needs 2 for a rebuild. */
  connections: number;
  /** Search is in Typesense when given, in PostgreSQL otherwise. */
  typesense?: TypesenseAddress | undefined;
  onStatement?: ((statement: string) => void) | undefined;
};

const feedEveryMs = 250;
const longestPauseMs = 5000;

/** The URL with what PostgreSQL has to know of connections that search. */
export const withSearchSettings = (databaseUrl: string): string => {
  const url = new URL(databaseUrl);
  // What is quick to find depends on the words: a plan made for any words is slow for many.
  url.searchParams.set('plan_cache_mode', 'force_custom_plan');
  // A limit makes reading from end to end look cheap, until what is looked for lies at the end.
  url.searchParams.set('enable_seqscan', 'off');
  // Whatever the cluster says: with 1.1 one suggestion in a hundred took 20 to 25 ms instead of 13 to 14 (bench:search).
  url.searchParams.set('random_page_cost', '4');
  return url.href;
};

const inPostgres = (db: Database): Omit<OpenSearch, 'close'> => {
  const engine = createPostgresSearch(db);
  return {
    engine,
    fill: async (logger) => {
      await fillWhenEmpty(db, engine, logger);
    },
    jobs: [],
  };
};

const inTypesense = (db: Database, address: TypesenseAddress): Omit<OpenSearch, 'close'> => {
  const engine = createTypesenseSearch(db, openTypesense(address));
  const run = patiently(engine.catchUp, { longestPauseMs, now: () => performance.now() });
  return {
    engine,
    // The job fills it, and goes on trying while Typesense is away.
    fill: async () => undefined,
    jobs: [{ name: 'feed-search', everyMs: feedEveryMs, run }],
  };
};

/** Opens search beside the catalogue of a database; connects with the first query. */
export const openSearch = (
  databaseUrl: string,
  { connections, typesense, onStatement }: SearchOptions,
): OpenSearch => {
  const database = openDatabase(withSearchSettings(databaseUrl), {
    max: connections,
    name: 'products-search',
    ...(onStatement ? { onStatement } : {}),
  });
  const opened = typesense ? inTypesense(database.db, typesense) : inPostgres(database.db);
  return { ...opened, close: database.close };
};
