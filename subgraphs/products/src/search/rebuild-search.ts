import { openSearch, type SearchOptions } from './open-search.ts';

/** Makes the search index anew while searches go on; for the command line. Answers how many products can be found. */
export const rebuildSearch = async (
  options: { databaseUrl: string } & Pick<SearchOptions, 'typesense'>,
): Promise<number> => {
  const search = openSearch(options.databaseUrl, { connections: 2, typesense: options.typesense });
  try {
    return await search.engine.rebuild();
  } finally {
    await search.close();
  }
};
