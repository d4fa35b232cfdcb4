import { openSearch, type SearchOptions } from './open-search.ts';
import type { SearchEngine } from './search-engine.ts';

/** Opens search for `work` and closes it; for the command line. */
export const withSearch = async <Result>(
  options: { databaseUrl: string } & Pick<SearchOptions, 'typesense'>,
  work: (engine: SearchEngine) => Promise<Result>,
): Promise<Result> => {
  const search = openSearch(options.databaseUrl, { connections: 2, typesense: options.typesense });
  try {
    return await work(search.engine);
  } finally {
    await search.close();
  }
};
