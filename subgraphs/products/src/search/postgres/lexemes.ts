import { formsOf } from '../text/words.ts';
import type { Stems } from './stems.ts';

/** All of these stems must be there. */
export type Together = readonly string[];
/** Any of these will do for one word of a query. */
export type Alternatives = readonly Together[];

const quoted = (stem: string): string => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const stemsIn = (texts: readonly (string | null)[], stems: Stems): Set<string> => {
  const found = new Set<string>();
  for (const text of texts)
    for (const form of formsOf(text ?? '')) {
      const stem = stems.get(form);
      if (stem != null) found.add(stem);
    }
  return found;
};

/** A tsvector of texts, without places. */
export const wordsVector = (texts: readonly (string | null)[], stems: Stems): string =>
  [...stemsIn(texts, stems)].map(quoted).join(' ');

/** A tsvector of a name (weight A) and a brand (weight B). Weights need places; all have the same. */
export const namesVector = (name: string, brand: string | null, stems: Stems): string => {
  const named = stemsIn([name], stems);
  const branded = [...stemsIn([brand], stems)].filter((stem) => !named.has(stem));
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
