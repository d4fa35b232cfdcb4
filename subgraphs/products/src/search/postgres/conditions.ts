import type { Database } from '@bazaar/service-kit';
import { eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { productSearch } from '../../data/tables.ts';
import type { SearchFilter } from '../search-engine.ts';
import { wordsQuery } from './lexemes.ts';
import type { PackedRow, RowTest } from './packed-facets.ts';
import { keyOf, readTermIds, type Term } from './terms.ts';
import type { UnderstoodQuery } from './understand-query.ts';

/** A filter, and the facet that ignores it. */
export type FilterCondition = {
  facet: string;
  where: SQL;
  /** The same of a row that has been read. */
  passes: RowTest;
};

/** What a row must fulfil. */
export type Conditions = {
  /** The words; undefined finds all. */
  words: SQL | undefined;
  /** About how many have the words. */
  expected: number;
  filters: FilterCondition[];
};

type TermFilter = { facet: string; terms: Term[] };

const termFilters = ({ categoryId, brands, attributes }: SearchFilter): TermFilter[] => [
  ...(categoryId === null
    ? []
    : [{ facet: 'category', terms: [{ kind: 'category' as const, name: '', value: categoryId }] }]),
  ...(brands.length === 0
    ? []
    : [{ facet: 'brand', terms: brands.map((value) => ({ kind: 'brand' as const, name: '', value })) }]),
  ...attributes.map(({ name, values }) => ({
    facet: name,
    terms: values.map((value) => ({ kind: 'attribute' as const, name, value })),
  })),
];

/** The conditions of a filter. What no product has finds nothing. */
export const filterConditions = async (db: Database, filter: SearchFilter): Promise<FilterCondition[]> => {
  const byTerm = termFilters(filter);
  const ids = await readTermIds(
    db,
    byTerm.flatMap(({ terms }) => terms),
  );
  const { minPrice, maxPrice, minRating, inStock } = filter;
  const price = [
    ...(minPrice === null ? [] : [gte(productSearch.price, minPrice)]),
    ...(maxPrice === null ? [] : [lte(productSearch.price, maxPrice)]),
  ];
  return [
    ...byTerm.map(({ facet, terms }): FilterCondition => {
      const wanted = new Set(terms.map((term) => ids.get(keyOf(term)) ?? 0));
      return {
        facet,
        where: sql`${productSearch.terms} && ${sql.param([...wanted])}::int[]`,
        passes: (row) => row.hasAny(wanted),
      };
    }),
    ...(price.length === 0
      ? []
      : [
          {
            facet: 'priceBand',
            where: sql.join(price, sql` and `),
            passes: (row: PackedRow) =>
              row.price >= (minPrice ?? 0) && row.price <= (maxPrice ?? Number.POSITIVE_INFINITY),
          },
        ]),
    ...(minRating === null
      ? []
      : [
          {
            facet: 'rating',
            where: gte(productSearch.rating, minRating),
            passes: (row: PackedRow) => row.rating >= minRating,
          },
        ]),
    ...(inStock === null
      ? []
      : [
          {
            facet: 'inStock',
            where: eq(productSearch.inStock, inStock),
            passes: (row: PackedRow) => row.inStock === inStock,
          },
        ]),
  ];
};

/** A promoted product is found by its query whatever it is called. */
export const isPromoted = (promoted: readonly string[]): SQL =>
  inArray(productSearch.productId, [...promoted]);

/** Are the words in the name, or (without `onlyNames`) in the name or brand? */
export const inNames = (query: UnderstoodQuery, onlyNames: boolean): SQL =>
  sql`${productSearch.names} @@ ${wordsQuery(query.groups, onlyNames ? 'A' : '')}::tsquery`;

/** Are the words anywhere? */
export const inWords = (query: UnderstoodQuery): SQL =>
  sql`${productSearch.words} @@ ${wordsQuery(query.groups)}::tsquery`;

/** What is found by a query, in whatever order. */
export const foundBy = (query: UnderstoodQuery): SQL | undefined => {
  if (query.groups.length === 0) return undefined;
  return query.promoted.length === 0
    ? inWords(query)
    : sql`(${inWords(query)} or ${isPromoted(query.promoted)})`;
};
