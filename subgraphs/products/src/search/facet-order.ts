import type { Facets } from './search-engine.ts';

/** A facet with its values. */
export type Facet = Facets['facets'][number];

const valuesAtMost = 50;
const first = ['category', 'brand', 'priceBand', 'rating', 'inStock'];
// Bands and stars keep their own order.
const ownOrder = new Set(['priceBand', 'rating']);
const rank = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);

const commonest = (values: Facet['values']): Facet['values'] =>
  values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, valuesAtMost);

/** Facets as they are shown: those of every product first, then attributes by name; the commonest values first, none that nothing has. */
export const orderFacets = (facets: Iterable<Facet>): Facet[] =>
  [...facets]
    .map(({ name, values }) => {
      const found = values.filter(({ count }) => count > 0);
      return { name, values: ownOrder.has(name) ? found : commonest(found) };
    })
    .filter(({ values }) => values.length > 0)
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
