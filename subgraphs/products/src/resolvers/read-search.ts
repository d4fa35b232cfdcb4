import { badUserInput, type ConnectionArguments, isId, readPage } from '@bazaar/service-kit';
import { isStorable } from '../domain/text.ts';
import {
  cursorLength,
  type SearchFilter,
  type SearchRequest,
  type SearchSort,
} from '../search/search-engine.ts';

/** The arguments of a search. */
export type SearchArguments = ConnectionArguments & {
  query: string;
  sort?: SearchSort | null | undefined;
  filter?:
    | {
        categoryId?: string | null | undefined;
        brands?: readonly string[] | null | undefined;
        minPrice?: number | null | undefined;
        maxPrice?: number | null | undefined;
        minRating?: number | null | undefined;
        inStock?: boolean | null | undefined;
        attributes?: readonly { name: string; values: readonly string[] }[] | null | undefined;
      }
    | null
    | undefined;
};

const longestQuery = 500;
const mostValues = 100;
const mostAttributes = 20;

/** Checks what is typed; throws BAD_USER_INPUT. */
export const readQuery = (query: string): string => {
  if (query.length > longestQuery) throw badUserInput(`A query has ${longestQuery} characters at most.`);
  if (!isStorable(query)) throw badUserInput('A query must not hold the character U+0000.');
  return query;
};

const readValues = (values: readonly string[], what: string): readonly string[] => {
  if (values.length > mostValues || !values.every(isStorable))
    throw badUserInput(`Give up to ${mostValues} ${what}.`);
  return values;
};

const readFilter = (filter: NonNullable<SearchArguments['filter']>): SearchFilter => {
  const { categoryId = null, minPrice = null, maxPrice = null, minRating = null, inStock = null } = filter;
  const attributes = filter.attributes ?? [];
  if (minRating !== null && (minRating < 1 || minRating > 5)) throw badUserInput('A rating is from 1 to 5.');
  if (attributes.length > mostAttributes) throw badUserInput(`Give up to ${mostAttributes} attributes.`);
  if (!attributes.every(({ name }) => isStorable(name)))
    throw badUserInput('A name must not hold the character U+0000.');
  return {
    // What can be no category has no products; the engine finds none for the empty id.
    categoryId: categoryId === null || isId('category', categoryId) ? categoryId : '',
    brands: readValues(filter.brands ?? [], 'brands'),
    minPrice,
    maxPrice,
    minRating: minRating === null ? null : Math.round(minRating * 100),
    inStock,
    attributes: attributes.map(({ name, values }) => ({ name, values: readValues(values, 'values') })),
  };
};

/** Checks what a search is asked for; throws BAD_USER_INPUT. */
export const readSearch = (args: SearchArguments): SearchRequest => ({
  query: readQuery(args.query),
  sort: args.sort ?? 'RELEVANCE',
  filter: readFilter(args.filter ?? {}),
  page: readPage(args, cursorLength),
});
