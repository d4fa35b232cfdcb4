import { readPage } from '@bazaar/service-kit';
import { cursorLength, type SearchEngine } from '../../subgraphs/products/src/search/search-engine.ts';
import type { Query } from './queries.ts';

/** Asks an engine for the first page with its total and all facets. */
export const findFirstPage =
  (engine: SearchEngine) =>
  async ({ query, filter, sort }: Query): Promise<void> => {
    const result = await engine.search({
      query,
      filter,
      sort,
      page: readPage({ first: 20 }, cursorLength),
    });
    await Promise.all([result.total(), result.facets()]);
  };
