import type { Stems } from '../stems.ts';

/** All of these stems must be there. */
export type Together = readonly string[];
/** Any of these will do for one word of a query. */
export type Alternatives = readonly Together[];

const quoted = (stem: string): string => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const stemsIn = (words: Iterable<string>, stems: Stems): Set<string> => {
  const found = new Set<string>();
  for (const word of words) {
    const stem = stems.get(word);
    if (stem != null) found.add(stem);
  }
  return found;
};

/** A tsvector of words, without places. */
export const wordsVector = (words: Iterable<string>, stems: Stems): string =>
  [...stemsIn(words, stems)].map(quoted).join(' ');

/** A tsvector of the words of a name (weight A) and of a brand (weight B). Weights need places; all have the same. */
export const namesVector = (name: Iterable<string>, brand: Iterable<string>, stems: Stems): string => {
  const named = stemsIn(name, stems);
  const branded = [...stemsIn(brand, stems)].filter((stem) => !named.has(stem));
  return [
    ...[...named].map((stem) => `${quoted(stem)}:1A`),
    ...branded.map((stem) => `${quoted(stem)}:1B`),
  ].join(' ');
};

/** A tsquery that needs one alternative of each word; `weight` limits it to stems of that weight. */
export const wordsQuery = (groups: readonly Alternatives[], weight: '' | 'A' = ''): string => {
  const suffix = weight === '' ? '' : `:${weight}`;
  return groups
    .map((alternatives) => {
      const either = alternatives.map(
        (together) => `(${together.map((stem) => `${quoted(stem)}${suffix}`).join(' & ')})`,
      );
      return `(${either.join(' | ')})`;
    })
    .join(' & ');
};
