import type { SynonymItem } from '../api/schemas.ts';
import { tokensOf } from './tokens.ts';

const phraseOf = (text: string): string[] => tokensOf(text, false).map(({ word }) => word);

const placeOf = (words: readonly string[], phrase: readonly string[]): number =>
  words.findIndex((_, start) => phrase.every((word, index) => words[start + index] === word));

/** The words of a query, and each version of them with one phrase replaced by a synonym. */
export const versionsOf = (words: readonly string[], items: readonly SynonymItem[]): string[][] => {
  const versions = [[...words]];
  for (const { root, synonyms } of items) {
    const phrases = synonyms.map(phraseOf);
    for (const phrase of root ? [phraseOf(root)] : phrases) {
      const start = phrase.length === 0 ? -1 : placeOf(words, phrase);
      if (start === -1) continue;
      for (const other of phrases.filter((each) => each !== phrase))
        versions.push([...words.slice(0, start), ...other, ...words.slice(start + phrase.length)]);
    }
  }
  return versions;
};
