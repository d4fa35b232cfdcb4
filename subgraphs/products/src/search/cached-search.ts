import { createHash } from 'node:crypto';
import type { CacheKind, ReadCache } from '@bazaar/service-kit';
import type { Facets, SearchEngine, SearchRequest, SearchResult } from './search-engine.ts';

/** For so long, in milliseconds, the first page of a search is what it was. */
export const searchStalenessMs = 1000;

// Made from the whole index: nothing ends its use but time.
const kind = <Value>(name: string): CacheKind<Value> => ({
  name,
  lifetimeMs: searchStalenessMs,
  madeFrom: () => [],
  write: (value) => JSON.stringify(value),
  read: (text): Value => JSON.parse(text),
});
const pages = kind<Pick<SearchResult, 'hits' | 'didYouMean'>>('found');
const totals = kind<number>('found-total');
const facetLists = kind<Facets>('found-facets');

const keyOf = (request: SearchRequest): string =>
  createHash('sha256')
    .update(JSON.stringify({ ...request, query: request.query.toLowerCase() }))
    .digest('base64url');

const isFirst = ({ forward, after, before }: SearchRequest['page']): boolean =>
  forward && after === null && before === null;

/** Reads of one kind through the cache; whoever asks for the same at the same moment shares one. */
const sharedReads = <Value>(cache: ReadCache, of: CacheKind<Value>) => {
  const running = new Map<string, Promise<Value>>();
  return (key: string, find: () => Promise<Value>): Promise<Value> => {
    const reading =
      running.get(key) ??
      cache
        .through(of, [key], async () => new Map([[key, await find()]]))
        .then(async (found) => found.get(key) ?? find())
        .finally(() => running.delete(key));
    running.set(key, reading);
    return reading;
  };
};

/**
 * The engine with the first pages of what many search for kept in Redis for `searchStalenessMs`; and what is asked for at the same moment is found once
 * in a process, however many ask.
 */
export const createCachedSearch = (engine: SearchEngine, cache: ReadCache): SearchEngine => {
  const readPage = sharedReads(cache, pages);
  const readTotal = sharedReads(cache, totals);
  const readFacets = sharedReads(cache, facetLists);

  return {
    ...engine,
    search: async (request) => {
      if (!isFirst(request.page)) return engine.search(request);
      const key = keyOf(request);
      let searching: Promise<SearchResult> | undefined;
      const searched = (): Promise<SearchResult> => {
        searching ??= engine.search(request);
        return searching;
      };
      let counting: Promise<Facets> | undefined;
      const page = await readPage(key, async () => {
        const { hits, didYouMean } = await searched();
        return { hits, didYouMean };
      });
      return {
        ...page,
        facets: () => {
          counting ??= readFacets(key, async () => (await searched()).facets());
          return counting;
        },
        total: async () => {
          // The engine counts the total with the facets, when both are asked for in the same breath.
          await Promise.resolve();
          await counting?.catch(() => undefined);
          return readTotal(key, async () => (await searched()).total());
        },
        highlights: async (product) => (await searched()).highlights(product),
      };
    },
  };
};
