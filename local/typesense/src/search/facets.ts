import { badRequest } from '../api/refusal.ts';
import type { Collection, StoredDocument } from '../store/collection.ts';

type Range = { label: string; from: number; to: number };
type FacetBy = { name: string; ranges: Range[] };

const rangesOf = (name: string, text: string): Range[] => {
  const ranges = [...text.matchAll(/([^:,]+):\s*\[([^\]]*)\]\s*(?:,|$)/g)].map(
    ([, label = '', bounds = '']) => {
      const [from, to, ...more] = bounds.split(',').map((bound) => bound.trim());
      if (!/^\s*\w[\w ]*$/.test(label) || more.length > 0) throw badRequest(`Error with facet \`${name}\`.`);
      if (!/^-?\d+$/.test(from ?? '') || !/^-?\d+$/.test(to ?? ''))
        throw badRequest(`Error with facet \`${name}\`: the double wants both bounds of a range.`);
      return { label: label.trim(), from: Number(from), to: Number(to) };
    },
  );
  const rebuilt = ranges.length > 0 && ranges.every(({ from, to }) => from < to);
  if (!rebuilt) throw badRequest(`Facet range of \`${name}\` is not properly formatted.`);
  for (const [index, range] of ranges.entries()) {
    const next = ranges[index + 1];
    if (next && next.from !== range.to)
      throw badRequest('Ranges in range facet syntax should be continuous.');
  }
  return ranges;
};

/** Reads `field` and `field(label:[from, to], …)`, separated by commas; throws a Refusal for what cannot be counted. */
export const parseFacets = (collection: Collection, facetBy: string): FacetBy[] =>
  [...facetBy.matchAll(/\s*([^,()]+)(?:\(([^)]*)\))?\s*(?:,|$)/g)].map(([, written = '', inside]) => {
    const name = written.trim();
    const field = collection.field(name);
    if (field.facet !== true)
      throw badRequest(`Could not find a facet field named \`${name}\` in the schema.`);
    if (inside === undefined) return { name, ranges: [] };
    if (!/^(int|float)/.test(field.type))
      throw badRequest(`Range facet is restricted to only numeric fields: \`${name}\`.`);
    return { name, ranges: rangesOf(name, inside) };
  });

const labelsOf = ({ name, ranges }: FacetBy, { document }: StoredDocument): string[] => {
  const values = [document[name]].flat().filter((value) => value !== undefined);
  if (ranges.length === 0) return values.map(String);
  return values.flatMap((value) =>
    ranges.filter(({ from, to }) => Number(value) >= from && Number(value) < to).map(({ label }) => label),
  );
};

/** Counts the values of found documents, the commonest first. */
export const countFacet = (facet: FacetBy, found: readonly StoredDocument[], most: number) => {
  const counts = new Map<string, number>();
  for (const stored of found)
    for (const label of new Set(labelsOf(facet, stored))) counts.set(label, (counts.get(label) ?? 0) + 1);
  return {
    field_name: facet.name,
    sampled: false,
    stats: { total_values: counts.size },
    counts: [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([value, count]) => ({ value, count, highlighted: value })),
  };
};
