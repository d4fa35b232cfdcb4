import type { Client } from 'typesense';
import { likeliest, shortestCorrected } from '../text/typos.ts';
import { type Found, type SearchParameters, searchAll } from './client.ts';
import { alias } from './collection.ts';
import { type Query, wordParameters } from './query.ts';

/** A query that finds something when its typos are forgiven. */
export type Mended = { parameters: SearchParameters; didYouMean: string };

const examplesAtMost = 20;

const foundWords = ({ hits }: Found): string[] =>
  hits.flatMap(({ highlight }) => Object.values(highlight).flatMap(({ matched_tokens }) => matched_tokens));

/** Looks for what was meant when words as typed found nothing; null when every word is known, or nothing is like them. */
export const mendTypos = async (client: Client, query: Query): Promise<Mended | null> => {
  if (!query.words.some((word) => word.length >= shortestCorrected)) return null;
  const parameters = wordParameters(query, 'forgiven');
  const last = query.words.length - 1;
  const [forgiven, ...alone] = await searchAll(client, alias, [
    { ...parameters, limit: examplesAtMost, include_fields: 'id' },
    ...query.words.map((word, index) => ({
      ...wordParameters({ words: [word], unfinished: query.unfinished && index === last }, 'taken'),
      limit: 0,
    })),
  ]);
  if (!forgiven || forgiven.found === 0) return null;
  const counts = new Map<string, number>();
  for (const word of foundWords(forgiven)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const candidates = [...counts].map(([word, products]) => ({ word, stem: word, products }));
  const meant = query.words.map((word, index) =>
    alone[index]?.found === 0 ? (likeliest(word, candidates)?.word ?? word) : word,
  );
  const didYouMean = meant.join(' ');
  return didYouMean === query.words.join(' ') ? null : { parameters, didYouMean };
};
