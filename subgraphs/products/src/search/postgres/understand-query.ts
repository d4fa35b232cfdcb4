import { anyOf, type Database } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { searchPromotions, searchSynonyms, searchTypos, searchWords } from '../../data/tables.ts';
import { hasDigit, type Stemmer } from '../stems.ts';
import { type Candidate, deletionsOf, likeliest, shortestCorrected } from '../text/typos.ts';
import { plainQuery, type Word, wordsOf } from '../text/words.ts';
import type { Alternatives, Together } from './lexemes.ts';

/** What a query asks for, in stems. */
export type UnderstoodQuery = {
  /** A group for each word that counts; none finds all. */
  groups: Alternatives[];
  /** About how many products have them, as far as the words tell one by one; infinite without words. */
  expected: number;
  /** The query with its typos mended; null when nothing was. */
  didYouMean: string | null;
  /** Products that come first whatever they are called, in order. */
  promoted: string[];
};

const mostWords = 12;
const mostCompletions = 24;
const afterAllWords = '\u{10FFFF}';

/** Words that begin with `prefix`, the commonest first. */
export const completionsOf = (
  db: Database,
  prefix: string,
  limit: number,
  onlySuggested = false,
): Promise<Candidate[]> =>
  db
    .select({ word: searchWords.word, stem: searchWords.stem, products: searchWords.products })
    .from(searchWords)
    .where(
      sql`${searchWords.word} >= ${prefix} and ${searchWords.word} < ${prefix + afterAllWords} ${onlySuggested ? sql`and ${searchWords.suggested}` : sql``}`,
    )
    .orderBy(sql`${searchWords.products} desc, ${searchWords.word}`)
    .limit(limit);

type Known = {
  /** Stems that products have, with how many have them at most. */
  stems: Map<string, number>;
  synonyms: Map<string, Together[]>;
  /** Product ids in order. */
  promoted: string[];
};

// All in one statement: each of them is quick, and going to ask is not.
const lookUp = async (db: Database, stems: readonly string[], query: string): Promise<Known> => {
  const asked = sql`${sql.param(stems)}::text[]`;
  const [row] = await db.execute<{
    known: Record<string, number>;
    synonyms: { stem: string; synonym: string[] }[];
    promoted: string[];
  }>(sql`select
    (select coalesce(json_object_agg(stem, products), '{}') from (select stem, sum(products)::int as products from ${searchWords}
      where stem = any(${asked}) group by stem) as counted) as known,
    (select coalesce(json_agg(json_build_object('stem', stem, 'synonym', synonym)), '[]') from ${searchSynonyms}
      where stem = any(${asked})) as synonyms,
    array(select product_id from ${searchPromotions} where query = ${query} order by position, product_id) as promoted`);
  const synonyms = new Map<string, Together[]>();
  for (const { stem, synonym } of row?.synonyms ?? [])
    synonyms.set(stem, [...(synonyms.get(stem) ?? []), synonym]);
  return { stems: new Map(Object.entries(row?.known ?? {})), synonyms, promoted: row?.promoted ?? [] };
};

// A word meets another one if both leave the same remains, or one is what remains of the other.
const candidatesFor = async (db: Database, words: readonly string[]): Promise<Candidate[]> => {
  const remains = words.flatMap((word) => [word, ...deletionsOf(word)]);
  const { word, stem, products } = searchWords;
  return db
    .select({ word, stem, products })
    .from(searchWords)
    .where(
      sql`${word} = any(array(select ${searchTypos.word} from ${searchTypos} where ${anyOf(searchTypos.remains, remains)}) || ${sql.param(remains)}::text[])`,
    );
};

// The rarest word decides; each of its alternatives may add what it finds.
const expectedOf = (groups: readonly Alternatives[], counts: ReadonlyMap<string, number>): number => {
  const countOf = (together: Together): number => Math.min(...together.map((stem) => counts.get(stem) ?? 0));
  return Math.min(
    ...groups.map((alternatives) => alternatives.reduce((sum, each) => sum + countOf(each), 0)),
  );
};

/** Finds out what a query means: word forms, the beginning of a last word, typos, synonyms, promotions. */
export const understandQuery = async (
  db: Database,
  stemmer: Stemmer,
  query: string,
): Promise<UnderstoodQuery> => {
  const words = wordsOf(query).slice(0, mostWords);
  if (words.length === 0)
    return { groups: [], expected: Number.POSITIVE_INFINITY, didYouMean: null, promoted: [] };
  const stems = await stemmer(
    db,
    words.flatMap(({ joined, parts }) => [joined, ...parts]),
  );
  const asked = [...new Set(stems.values())].filter((stem) => stem !== null);
  const { stems: known, synonyms, promoted } = await lookUp(db, asked, plainQuery(query));

  const stemOf = (word: string): string | null => stems.get(word) ?? null;
  const literally = ({ joined, parts }: Word): Together[] => {
    const whole = stemOf(joined);
    const parted = parts.map(stemOf).filter((stem) => stem !== null);
    return [...(whole === null ? [] : [[whole]]), ...(parted.length > 1 ? [parted] : [])];
  };
  const isKnown = (together: Together): boolean =>
    together.every((stem) => known.has(stem) || synonyms.has(stem) || hasDigit(stem));
  // Words such as `the` are not looked for.
  const counting = words.filter((word) => literally(word).length > 0);
  const last = /[\p{L}\p{N}]$/u.test(query) ? words.at(-1) : undefined;
  const unknown = counting.filter((word) => !literally(word).some(isKnown) && !hasDigit(word.joined));

  const completions =
    last && unknown.includes(last) ? await completionsOf(db, last.joined, mostCompletions) : [];
  const misspelt = unknown.filter(
    (word) => (word !== last || completions.length === 0) && word.joined.length >= shortestCorrected,
  );
  const candidates =
    misspelt.length > 0
      ? await candidatesFor(
          db,
          misspelt.map(({ joined }) => joined),
        )
      : [];
  const meant = new Map(misspelt.map((word) => [word, likeliest(word.joined, candidates)]));

  const groups = counting.map((word): Alternatives => {
    if (word === last && completions.length > 0)
      return [...new Set(completions.map(({ stem }) => stem))].map((stem) => [stem]);
    const right = meant.get(word);
    if (right) return [[right.stem]];
    const forms = literally(word);
    return [
      ...forms,
      ...forms.flatMap(([stem, ...more]) => (more.length === 0 && stem ? (synonyms.get(stem) ?? []) : [])),
    ];
  });
  const counts = new Map(known);
  for (const { stem, products } of [...completions, ...[...meant.values()].filter((word) => word !== null)])
    counts.set(stem, (counts.get(stem) ?? 0) + products);
  const didYouMean = [...meant.values()].some((right) => right !== null)
    ? words.map((word) => meant.get(word)?.word ?? word.joined).join(' ')
    : null;
  return { groups, expected: expectedOf(groups, counts), didYouMean, promoted };
};
