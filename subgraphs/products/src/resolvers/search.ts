import { badUserInput, type Connection, connection } from '@bazaar/service-kit';
import type { Context } from '../context.ts';
import { listed } from '../domain/visibility.ts';
import type { ProductMapper } from '../mappers.ts';
import type { Facets, SearchHit, SearchResult, Suggestion } from '../search/search-engine.ts';
import type { Highlight } from '../search/text/highlight.ts';
import { readQuery, readSearch, type SearchArguments } from './read-search.ts';

/** A page of found products; what not every client asks for is a function. */
export type FoundPage = Omit<Connection<ProductMapper>, 'edges'> & {
  edges: { cursor: string; node: ProductMapper; highlights: () => Promise<Highlight[]> }[];
  facets: () => Promise<Facets['facets']>;
  facetsExact: () => Promise<boolean>;
  didYouMean: string | null;
};

const foundPage = async (
  { loaders }: Context,
  result: SearchResult,
  page: Connection<SearchHit>,
): Promise<FoundPage> => {
  const products = await Promise.all(page.nodes.map(({ productId }) => loaders.product.load(productId)));
  const edges = page.edges.flatMap(({ cursor }, index) => {
    const node = products[index];
    // Withdrawn since the index was written.
    return node && listed(node) ? [{ cursor, node, highlights: () => result.highlights(node) }] : [];
  });
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: page.pageInfo,
    totalCount: page.totalCount,
    facets: async () => (await result.facets()).facets,
    facetsExact: async () => (await result.facets()).exact,
    didYouMean: result.didYouMean,
  };
};

/** Finds products. */
export const search = async (args: SearchArguments, context: Context): Promise<FoundPage> => {
  const request = readSearch(args);
  const result = await context.search.search(request);
  const page = connection(result.hits, request.page, ({ place }) => place, result.total);
  return foundPage(context, result, page);
};

const mostSuggestions = 20;

/** Completes what is typed. */
export const searchSuggestions = (
  { prefix, first }: { prefix: string; first?: number | null | undefined },
  context: Context,
): Promise<Suggestion[]> => {
  const wanted = first ?? 10;
  if (wanted < 1 || wanted > mostSuggestions)
    throw badUserInput(`There are 1 to ${mostSuggestions} suggestions, not ${wanted}.`);
  return context.search.suggest(readQuery(prefix), wanted);
};
