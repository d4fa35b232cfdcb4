import type { Search } from '../api/search-parameters.ts';
import type { StoredDocument } from '../store/collection.ts';
import { damerau } from './damerau.ts';
import { stemOf, type Token } from './tokens.ts';

/** A field that is searched, the weightiest of them first in rank. */
export type SearchedField = { name: string; weight: number; stemmed: boolean };

/** How well a document answers a query. */
export type Match = {
  /** Typos in all words together. */
  typos: number;
  score: number;
  /** The words of the document that were found, by field. */
  matched: Map<string, string[]>;
};

const allowedTypos = (word: string, search: Search): number => {
  if (/^\p{N}+$/u.test(word) && !search.enable_typos_for_numerical_tokens) return 0;
  if (/\p{N}/u.test(word) && !search.enable_typos_for_alpha_numerical_tokens) return 0;
  const byLength = word.length >= search.min_len_2typo ? 2 : word.length >= search.min_len_1typo ? 1 : 0;
  return search.typo_tokens_threshold === 0 ? 0 : Math.min(byLength, Number(search.num_typos));
};

type Wanted = { word: string; prefix: boolean; typos: number };

const cost = (wanted: Wanted, token: Token, stemmed: boolean): number => {
  const stem = stemmed ? stemOf(wanted.word) : wanted.word;
  if (token.stem === stem || (wanted.prefix && token.word.startsWith(wanted.word))) return 0;
  if (wanted.typos === 0 || Math.abs(token.stem.length - stem.length) > wanted.typos)
    return Number.POSITIVE_INFINITY;
  const slips = damerau(stem, token.stem);
  return slips <= wanted.typos ? slips : Number.POSITIVE_INFINITY;
};

/** Matches every word of a query somewhere in the document; null when one is nowhere. */
export const matchDocument = (
  stored: StoredDocument,
  words: readonly string[],
  fields: readonly SearchedField[],
  search: Search,
): Match | null => {
  let typos = 0;
  const matched = new Map<string, string[]>();
  for (const [index, word] of words.entries()) {
    const wanted = {
      word,
      prefix: search.prefix === 'true' && index === words.length - 1,
      typos: allowedTypos(word, search),
    };
    const costs = fields.flatMap(({ name, stemmed }) =>
      (stored.tokens.get(name) ?? []).map((token) => ({ name, token, cost: cost(wanted, token, stemmed) })),
    );
    const least = Math.min(...costs.map((each) => each.cost), Number.POSITIVE_INFINITY);
    if (least === Number.POSITIVE_INFINITY) return null;
    typos += least;
    for (const { name, token } of costs.filter((each) => each.cost === least))
      matched.set(name, [...(matched.get(name) ?? []), token.word]);
  }
  const [best] = fields.filter(({ name }) => matched.has(name)).sort((a, b) => b.weight - a.weight);
  const inBest = new Set(matched.get(best?.name ?? ''));
  const score = (best?.weight ?? 0) * 1000 + Math.min(99, inBest.size) * 10 - typos;
  return { typos, score, matched };
};
