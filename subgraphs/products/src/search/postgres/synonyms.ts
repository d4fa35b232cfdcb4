import type { Database } from '@bazaar/service-kit';
import { searchSynonyms } from '../../data/tables.ts';
import type { Stemmer } from '../stems.ts';
import { wordsOf } from '../text/words.ts';

/** Replaces all synonyms: each word of a group finds what the others find. A phrase is found by words, and finds nothing itself. */
export const replaceSynonyms = async (
  db: Database,
  stemmer: Stemmer,
  groups: readonly (readonly string[])[],
): Promise<void> => {
  const stems = await stemmer(
    db,
    groups.flat().flatMap((phrase) => wordsOf(phrase).map(({ joined }) => joined)),
  );
  const phraseOf = (phrase: string): string[] =>
    wordsOf(phrase)
      .map(({ joined }) => stems.get(joined) ?? null)
      .filter((stem) => stem !== null);
  const rows = groups.flatMap((group) => {
    const phrases = group.map(phraseOf).filter((phrase) => phrase.length > 0);
    return phrases.flatMap((phrase) => {
      const [stem, ...more] = phrase;
      if (stem === undefined || more.length > 0) return [];
      return phrases.filter((other) => other !== phrase).map((synonym) => ({ stem, synonym }));
    });
  });
  await db.transaction(async (tx) => {
    await tx.delete(searchSynonyms);
    if (rows.length > 0) await tx.insert(searchSynonyms).values(rows).onConflictDoNothing();
  });
};
