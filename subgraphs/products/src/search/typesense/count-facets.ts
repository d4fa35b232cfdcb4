import type { Client } from 'typesense';
import { type Facet, orderFacets } from '../facet-order.ts';
import { priceBands } from '../price-bands.ts';
import type { Facets } from '../search-engine.ts';
import { type Found, type SearchParameters, searchAll } from './client.ts';
import { alias } from './collection.ts';
import { readAttributeValue } from './facet-value.ts';
import { type FilterPart, joined, type PlainFacet } from './filters.ts';

// Labels are letters and digits alone.
const bandLabel = (index: number): string => `band${index}`;
// Typesense wants an end: more than anything costs.
const endless = 10 ** 15;
const bandStart = (index: number): number =>
  index === priceBands.length ? endless : Number.parseInt(priceBands[index] ?? '', 10);
const bandRanges = priceBands
  .map((_, index) => `${bandLabel(index)}:[${bandStart(index)}, ${bandStart(index + 1)}]`)
  .join(', ');
const stars = [1, 2, 3, 4, 5];
const starRanges = stars.map((star) => `star${star}:[${star * 100}, ${(star + 1) * 100}]`).join(', ');

const fields: Record<PlainFacet, string> = {
  category: 'categories',
  brand: 'brand',
  priceBand: `price(${bandRanges})`,
  rating: `rating(${starRanges})`,
  inStock: 'in_stock',
};
const attributeField = 'attributes';
const valuesAtMost = 1000;

type Counts = Found['facet_counts'][number]['counts'];
const countsOf = (found: Found, field: string): Counts =>
  found.facet_counts.find(({ field_name }) => field_name === field)?.counts ?? [];
const countOf = (counts: Counts, value: string): number =>
  counts.find((each) => each.value === value)?.count ?? 0;

const plainFacets: Record<PlainFacet, (found: Found) => Facet['values']> = {
  category: (found) => countsOf(found, 'categories'),
  brand: (found) => countsOf(found, 'brand'),
  priceBand: (found) => {
    const counts = countsOf(found, 'price');
    return priceBands.map((value, index) => ({ value, count: countOf(counts, bandLabel(index)) }));
  },
  // Stars count all from there up; ranges must not overlap.
  rating: (found) => {
    const counts = countsOf(found, 'rating');
    return stars
      .map((star) => ({
        value: String(star),
        count: stars
          .filter((each) => each >= star)
          .reduce((sum, each) => sum + countOf(counts, `star${each}`), 0),
      }))
      .reverse();
  },
  inStock: (found) => countsOf(found, 'in_stock'),
};

const attributeFacets = (found: Found): Map<string, Facet['values']> => {
  const facets = new Map<string, Facet['values']>();
  for (const { value: written, count } of countsOf(found, attributeField)) {
    const { name, value } = readAttributeValue(written);
    const values = facets.get(name);
    if (values) values.push({ value, count });
    else facets.set(name, [{ value, count }]);
  }
  return facets;
};

/** Counts how everything found divides; each facet under the other parts of the filter, all in one request. */
export const countFacets = async (
  client: Client,
  words: SearchParameters,
  filters: readonly FilterPart[],
): Promise<Facets> => {
  const counting = { ...words, limit: 0, max_facet_values: valuesAtMost };
  const [main, ...withoutOne] = await searchAll(client, alias, [
    {
      ...counting,
      filter_by: joined(filters),
      facet_by: [...Object.values(fields), attributeField].join(','),
    },
    ...filters.map((ignored) => ({
      ...counting,
      filter_by: joined(filters.filter((each) => each !== ignored)),
      facet_by: typeof ignored.facet === 'string' ? fields[ignored.facet] : attributeField,
    })),
  ]);
  if (!main) throw new Error('Typesense left a search out');
  const facets = new Map<string, Facet['values']>([
    ...Object.entries(plainFacets).map(([name, read]): [string, Facet['values']] => [name, read(main)]),
    ...attributeFacets(main),
  ]);
  for (const [index, { facet }] of filters.entries()) {
    const own = withoutOne[index];
    if (!own) continue;
    if (typeof facet === 'string') facets.set(facet, plainFacets[facet](own));
    else facets.set(facet.attribute, attributeFacets(own).get(facet.attribute) ?? []);
  }
  return {
    facets: orderFacets([...facets].map(([name, values]) => ({ name, values }))),
    exact: [main, ...withoutOne].every(({ facet_counts }) => facet_counts.every(({ sampled }) => !sampled)),
  };
};
