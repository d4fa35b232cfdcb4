import { openDatabase } from '@bazaar/service-kit';
import { createPostgresSearch } from './postgres/postgres-search.ts';
import type { SearchEngine } from './search-engine.ts';

/** Search with connections of its own, so that a rush of searches leaves the others to carts and sellers. */
export type OpenSearch = { engine: SearchEngine; close(): Promise<void> };

/** The URL with what PostgreSQL has to know of connections that search. */
export const withSearchSettings = (databaseUrl: string): string => {
  const url = new URL(databaseUrl);
  // What is quick to find depends on the words: a plan made for any words is slow for many.
  url.searchParams.set('plan_cache_mode', 'force_custom_plan');
  // A limit makes reading from end to end look cheap, until what is looked for lies at the end.
  url.searchParams.set('enable_seqscan', 'off');
  return url.href;
};

/** Opens search beside the catalogue; connects with the first query. */
export const openSearch = (
  databaseUrl: string,
  options: { connections: number; onStatement?: ((statement: string) => void) | undefined },
): OpenSearch => {
  const { onStatement } = options;
  const database = openDatabase(withSearchSettings(databaseUrl), {
    max: options.connections,
    name: 'products-search',
    ...(onStatement ? { onStatement } : {}),
  });
  return { engine: createPostgresSearch(database.db), close: database.close };
};
