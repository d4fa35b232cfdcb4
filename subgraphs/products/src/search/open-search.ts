import { openDatabase } from '@bazaar/service-kit';
import { createPostgresSearch } from './postgres/postgres-search.ts';
import type { SearchEngine } from './search-engine.ts';

/** Search with connections of its own, so that a rush of searches leaves the others to carts and sellers. */
export type OpenSearch = { engine: SearchEngine; close(): Promise<void> };

/** Opens search beside the catalogue; connects with the first query. */
export const openSearch = (
  databaseUrl: string,
  options: { connections: number; onStatement?: ((statement: string) => void) | undefined },
): OpenSearch => {
  const url = new URL(databaseUrl);
  // What is quick to find depends on the words: a plan made for any words is slow for many.
  url.searchParams.set('plan_cache_mode', 'force_custom_plan');
  const { onStatement } = options;
  const database = openDatabase(url.href, {
    max: options.connections,
    name: 'products-search',
    ...(onStatement ? { onStatement } : {}),
  });
  return { engine: createPostgresSearch(database.db), close: database.close };
};
