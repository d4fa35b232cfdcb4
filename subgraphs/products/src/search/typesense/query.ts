import { stopWords } from '../text/stop-words.ts';
import { shortestCorrected } from '../text/typos.ts';
import { wordsOf } from '../text/words.ts';
import type { SearchParameters } from './client.ts';
import { queryBy, queryByWeights } from './collection.ts';

// Typesense reads no more.
const mostWords = 10;
const longCorrectedTwice = 8;

/** What somebody typed, in words that count. */
export type Query = {
  /** None finds all. */
  words: string[];
  /** May the last word be just the beginning of one? */
  unfinished: boolean;
};

/** Reads what was typed. */
export const readQuery = (typed: string): Query => ({
  words: wordsOf(typed)
    .map(({ joined }) => joined)
    .filter((word) => !stopWords.has(word))
    .slice(0, mostWords),
  unfinished: /[\p{L}\p{N}]$/u.test(typed),
});

/** The words of a query as Typesense is asked for them: every word somewhere, a better field before any number of finds in others. */
export const wordParameters = (
  { words, unfinished }: Query,
  typos: 'taken' | 'forgiven',
): SearchParameters => ({
  q: words.length === 0 ? '*' : words.join(' '),
  query_by: queryBy,
  query_by_weights: queryByWeights,
  text_match_type: 'max_weight',
  prioritize_exact_match: false,
  prioritize_num_matching_fields: false,
  drop_tokens_threshold: 0,
  ...(typos === 'taken'
    ? { prefix: String(unfinished), num_typos: '0', typo_tokens_threshold: 0 }
    : {
        prefix: 'false',
        num_typos: '2',
        typo_tokens_threshold: 1,
        min_len_1typo: shortestCorrected,
        min_len_2typo: longCorrectedTwice,
        // Codes and sizes are nobody's misspelling.
        enable_typos_for_numerical_tokens: false,
        enable_typos_for_alpha_numerical_tokens: false,
      }),
});
