import type { ReadCache } from '@bazaar/service-kit';
import { createCachedSearch } from '../../subgraphs/products/src/search/cached-search.ts';
import type { SearchEngine } from '../../subgraphs/products/src/search/search-engine.ts';
import { measure, rowOf } from '../shared/measure.ts';
import { createRandom } from './catalogue.ts';
import { findFirstPage } from './first-page.ts';
import { makeQueries, type Query } from './queries.ts';

const popularAtMost = 300;

/** Searches as many people make them: of 300, the n-th most popular is made 1/n as often as the first (Zipf). */
export const makePopular = (count: number, categoryIds: readonly string[]): Query[] => {
  const known = makeQueries(popularAtMost, categoryIds);
  const random = createRandom(13);
  const weights = known.map((_, index) => 1 / (index + 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: count }, () => {
    let left = random() * whole;
    const index = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    const query = known[Math.max(0, index)];
    if (query === undefined) throw new RangeError('There are no queries');
    return query;
  });
};

/** The same popular searches without and with the cache of first pages; the share that took no search of the engine is the hit rate. */
export const measurePopular = async (
  engine: SearchEngine,
  cache: ReadCache,
  queries: readonly Query[],
  concurrency: number,
) => {
  let searched = 0;
  const counted: SearchEngine = {
    ...engine,
    search: (request) => {
      searched += 1;
      return engine.search(request);
    },
  };
  const plain = await measure(queries, concurrency, findFirstPage(engine));
  const cached = await measure(queries, concurrency, findFirstPage(createCachedSearch(counted, cache)));
  return {
    rows: [rowOf('popular searches', plain), rowOf('the same, cached', cached)],
    hitRate: 1 - searched / queries.length,
  };
};
