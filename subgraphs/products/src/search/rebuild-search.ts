import { openSearch } from './open-search.ts';

/** Makes the search index anew while searches go on; for the command line. Answers how many products can be found. */
export const rebuildSearch = async (options: { databaseUrl: string }): Promise<number> => {
  const search = openSearch(options.databaseUrl, { connections: 2 });
  try {
    return await search.engine.rebuild();
  } finally {
    await search.close();
  }
};
