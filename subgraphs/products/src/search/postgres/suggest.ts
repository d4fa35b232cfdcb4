import type { Database } from '@bazaar/service-kit';
import { desc, eq, type SQL, sql } from 'drizzle-orm';
import { productSearch, products } from '../../data/tables.ts';
import { arrangeSuggestions } from '../arrange-suggestions.ts';
import { categoriesNamed } from '../categories-named.ts';
import type { Suggestion } from '../search-engine.ts';
import { hasDigit, type Stemmer } from '../stems.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { Alternatives } from './lexemes.ts';
import { wordsQuery } from './lexemes.ts';
import { completionsOf } from './understand-query.ts';

const mostWords = 12;
const mostCompletions = 12;

const inNames = (groups: readonly Alternatives[]): SQL =>
  sql`${productSearch.names} @@ ${wordsQuery(groups)}::tsquery`;

const namedBy = async (
  db: Database,
  groups: readonly Alternatives[],
  limit: number,
): Promise<Suggestion[]> => {
  // The best of the index first, and only then their names.
  const best = db
    .select({ productId: productSearch.productId, popularity: productSearch.popularity })
    .from(productSearch)
    .where(inNames(groups))
    .orderBy(desc(productSearch.popularity), desc(productSearch.productId))
    .limit(limit)
    .as('best');
  const rows = await db
    .select({ text: products.name, productId: products.id })
    .from(best)
    .innerJoin(products, eq(products.id, best.productId))
    .orderBy(desc(best.popularity), desc(best.productId));
  return rows.map((row) => ({ ...row, categoryId: null }));
};

type CompletedWord = { word: string; stem: string };

// Only completions that stand beside the words before them in some name.
const together = async (
  db: Database,
  groups: readonly Alternatives[],
  completions: readonly CompletedWord[],
): Promise<readonly CompletedWord[]> => {
  if (groups.length === 0 || completions.length === 0) return completions;
  const asked = completions.map(({ word, stem }) => ({ word, query: wordsQuery([...groups, [[stem]]]) }));
  const rows = await db.execute<{ word: string }>(sql`
    select word from json_to_recordset(${JSON.stringify(asked)}::json) as asked(word text, query text)
    where exists (select from ${productSearch} where ${productSearch.names} @@ asked.query::tsquery)`);
  const found = new Set(rows.map(({ word }) => word));
  return completions.filter(({ word }) => found.has(word));
};

/** Completes what is typed: categories that begin so, then words, then the names of popular products. */
export const suggestFor = async (
  db: Database,
  stemmer: Stemmer,
  prefix: string,
  first: number,
): Promise<Suggestion[]> => {
  const words = wordsOf(prefix).slice(0, mostWords);
  const last = words.at(-1);
  if (!last) return [];
  const before = words.slice(0, -1);
  const stems = await stemmer(
    db,
    before.map(({ joined }) => joined),
  );
  const groups = before.flatMap(({ joined }: Word): Alternatives[] => {
    const stem = stems.get(joined);
    return stem == null ? [] : [[[stem]]];
  });
  const [completions, named] = await Promise.all([
    hasDigit(last.joined) ? [] : completionsOf(db, last.joined, mostCompletions, true),
    categoriesNamed(db, prefix),
  ]);
  const endings: Alternatives = hasDigit(last.joined)
    ? [[last.joined]]
    : [...new Set(completions.map(({ stem }) => stem))].map((stem) => [stem]);
  if (endings.length === 0) return named.slice(0, first);
  const [completed, found] = await Promise.all([
    together(db, groups, completions),
    namedBy(db, [...groups, endings], first),
  ]);
  const start = before.map(({ joined }) => joined);
  return arrangeSuggestions(
    {
      named,
      completed: completed.map(({ word, stem }) => ({ text: [...start, word].join(' '), stem })),
      found,
    },
    first,
  );
};
