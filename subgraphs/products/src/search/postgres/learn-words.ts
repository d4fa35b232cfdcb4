import { anyOf, type Transaction } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { searchTypos, searchWords } from '../../data/tables.ts';
import { hasDigit } from '../stems.ts';
import { deletionsOf, shortestCorrected } from '../text/typos.ts';

/** Words by what is known of them. */
export type WordCounts = Map<string, { stem: string; products: number; suggested: boolean }>;

const rowsOfStatement = 20_000;

const insertWords = async (tx: Transaction, words: WordCounts): Promise<void> => {
  const rows = [...words].map(([word, about]) => ({ word, ...about }));
  await tx.execute(sql`
    insert into ${searchWords} (word, stem, products, suggested)
    select word, stem, products, suggested
    from json_to_recordset(${JSON.stringify(rows)}::json) as learnt(word text, stem text, products int, suggested boolean)
    on conflict (word) do update set suggested = true where not search_words.suggested and excluded.suggested`);
};

const insertTypos = async (tx: Transaction, words: readonly string[]): Promise<void> => {
  const rows = words
    .filter((word) => word.length >= shortestCorrected - 1)
    .flatMap((word) => deletionsOf(word).map((remains) => ({ remains, word })));
  for (let start = 0; start < rows.length; start += rowsOfStatement)
    await tx.execute(sql`
      insert into ${searchTypos} (remains, word)
      select remains, word from json_to_recordset(${JSON.stringify(rows.slice(start, start + rowsOfStatement))}::json) as left_over(remains text, word text)
      on conflict do nothing`);
};

// Codes would fill the vocabulary, and a code one letter off is another code.
const spelt = (words: WordCounts): WordCounts => new Map([...words].filter(([word]) => !hasDigit(word)));

/** Adds words that are new. Words that nobody uses any more, and exact numbers, are left to the next rebuild. */
export const learnWords = async (tx: Transaction, words: WordCounts): Promise<void> => {
  const asked = spelt(words);
  const rows = await tx
    .select({ word: searchWords.word, suggested: searchWords.suggested })
    .from(searchWords)
    .where(anyOf(searchWords.word, [...asked.keys()]));
  const known = new Map(rows.map(({ word, suggested }) => [word, suggested]));
  const changed = new Map(
    [...asked].filter(([word, { suggested }]) => !known.has(word) || (suggested && !known.get(word))),
  );
  if (changed.size === 0) return;
  await insertWords(tx, changed);
  await insertTypos(
    tx,
    [...changed.keys()].filter((word) => !known.has(word)),
  );
};

/** Replaces the whole vocabulary; readers see the old one until the transaction commits. */
export const replaceWords = async (tx: Transaction, words: WordCounts): Promise<void> => {
  const all = spelt(words);
  await tx.delete(searchTypos);
  await tx.delete(searchWords);
  await insertWords(tx, all);
  await insertTypos(tx, [...all.keys()]);
};
