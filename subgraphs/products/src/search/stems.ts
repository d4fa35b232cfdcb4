import type { Queryable } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';

/** The stem of each word: one for `candle` and `candles`; null for words too common to look for, such as `the`. */
export type Stems = ReadonlyMap<string, string | null>;

/** Codes and sizes are compared as they are, and are nobody's misspelling. */
export const hasDigit = (word: string): boolean => /\p{N}/u.test(word);

const remembered = 50_000;

/** Asks PostgreSQL's English stemmer, and remembers: a stem never changes. */
export const createStemmer = () => {
  let known = new Map<string, string | null>();
  return async (db: Queryable, words: Iterable<string>): Promise<Stems> => {
    const stems = new Map<string, string | null>();
    const unknown: string[] = [];
    for (const word of new Set(words)) {
      const stem = hasDigit(word) ? word : known.get(word);
      if (stem === undefined) unknown.push(word);
      else stems.set(word, stem);
    }
    if (unknown.length === 0) return stems;
    const rows = await db.execute<{ word: string; stem: string | null }>(sql`
      select word, (ts_lexize('english_stem', word))[1] as stem
      from unnest(${sql.param(unknown)}::text[]) as asked(word)`);
    if (known.size + rows.length > remembered) known = new Map();
    for (const { word, stem } of rows) {
      known.set(word, stem);
      stems.set(word, stem);
    }
    return stems;
  };
};

/** Knows the stems of words. */
export type Stemmer = ReturnType<typeof createStemmer>;
