import type { SearchFilter } from '../search-engine.ts';
import { attributeValue, facetValue } from './facet-value.ts';

/** The facets that every product has. */
export type PlainFacet = 'category' | 'brand' | 'priceBand' | 'rating' | 'inStock';

/** A part of a filter, and the facet that ignores it: one that every product has, or an attribute by its name. */
export type FilterPart = { facet: PlainFacet | { attribute: string }; filterBy: string };

const nothing = 'price:<0';

const anyOf = (field: string, values: readonly string[]): string =>
  values.length === 0 ? nothing : `${field}:=[${values.map((value) => `\`${value}\``).join(',')}]`;

/** A filter in Typesense's words, a part a facet. */
export const filterParts = (filter: SearchFilter): FilterPart[] => {
  const { categoryId, brands, minPrice, maxPrice, minRating, inStock, attributes } = filter;
  const price = [
    ...(minPrice === null ? [] : [`price:>=${minPrice}`]),
    ...(maxPrice === null ? [] : [`price:<=${maxPrice}`]),
  ];
  return [
    ...(categoryId === null
      ? []
      : [
          {
            facet: 'category' as const,
            filterBy: anyOf('categories', categoryId === '' ? [] : [categoryId]),
          },
        ]),
    ...(brands.length === 0
      ? []
      : [{ facet: 'brand' as const, filterBy: anyOf('brand', brands.map(facetValue)) }]),
    ...attributes.map(({ name, values }) => ({
      facet: { attribute: name },
      filterBy: anyOf(
        'attributes',
        values.map((value) => attributeValue(name, value)),
      ),
    })),
    ...(price.length === 0 ? [] : [{ facet: 'priceBand' as const, filterBy: price.join(' && ') }]),
    ...(minRating === null ? [] : [{ facet: 'rating' as const, filterBy: `rating:>=${minRating}` }]),
    ...(inStock === null ? [] : [{ facet: 'inStock' as const, filterBy: `in_stock:=${inStock}` }]),
  ];
};

/** All parts together; empty for none. */
export const joined = (parts: readonly FilterPart[]): string =>
  parts.map(({ filterBy }) => filterBy).join(' && ');
