import type { Database } from '@bazaar/service-kit';
import type { Client } from 'typesense';
import { arrangeSuggestions } from '../arrange-suggestions.ts';
import { categoriesNamed } from '../categories-named.ts';
import type { Suggestion } from '../search-engine.ts';
import type { Stemmer } from '../stems.ts';
import { stopWords } from '../text/stop-words.ts';
import { formsOf, wordsOf } from '../text/words.ts';
import { type Found, searchAll } from './client.ts';
import { alias } from './collection.ts';

const mostWords = 10;
// The words of so many of the most popular products complete what is typed.
const readAtMost = 50;

// The commonest first. Products stand for words that belong together: each has all that was typed before.
const completions = ({ hits }: Found, prefix: string): string[] => {
  if (/\p{N}/u.test(prefix)) return [];
  const counts = new Map<string, number>();
  for (const { document } of hits)
    for (const word of formsOf(`${document.name ?? ''} ${document.brand ?? ''}`))
      if (word.startsWith(prefix)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
    .map(([word]) => word);
};

/** Completes what is typed: categories that begin so, then words, then the names of popular products. */
export const suggestFor = async (
  db: Database,
  client: Client,
  stemmer: Stemmer,
  typed: string,
  first: number,
): Promise<Suggestion[]> => {
  const words = wordsOf(typed)
    .slice(0, mostWords)
    .map(({ joined }) => joined);
  const prefix = words.at(-1);
  if (prefix === undefined) return [];
  const start = words.slice(0, -1);
  const [named, [best]] = await Promise.all([
    categoriesNamed(db, typed),
    searchAll(client, alias, [
      {
        q: [...start.filter((word) => !stopWords.has(word)), prefix].join(' '),
        query_by: 'name_words,brand_words',
        prefix: 'true',
        num_typos: '0',
        typo_tokens_threshold: 0,
        drop_tokens_threshold: 0,
        sort_by: 'popularity:desc,created_at:desc',
        include_fields: 'id,name,brand',
        limit: readAtMost,
      },
    ]),
  ]);
  if (!best) throw new Error('Typesense left a search out');
  const found = best.hits.map(({ document }) => ({
    text: document.name ?? '',
    productId: document.id,
    categoryId: null,
  }));
  const completed = completions(best, prefix);
  const stems = await stemmer(db, completed);
  return arrangeSuggestions(
    {
      named,
      completed: completed.map((word) => ({
        text: [...start, word].join(' '),
        stem: stems.get(word) ?? word,
      })),
      found,
    },
    first,
  );
};
