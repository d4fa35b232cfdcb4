import type { Suggestion } from './search-engine.ts';

const isPluralOf = (one: string, other: string): boolean => one === `${other}s` || one === `${other}es`;

// Whoever looks for one finds the other.
const findsTheSame = (one: string, other: string): boolean =>
  isPluralOf(one, other) || isPluralOf(other, one);

/**
 * Categories first, then completed words, then products; half of the places left for words, so that products show too. Of a word and its
 * plural the first is left.
 */
export const arrangeSuggestions = (
  { named, completed, found }: { named: Suggestion[]; completed: readonly string[]; found: Suggestion[] },
  first: number,
): Suggestion[] => {
  const words: string[] = [];
  for (const word of completed) if (!words.some((shown) => findsTheSame(shown, word))) words.push(word);
  const texts = words.map((text) => ({ text, productId: null, categoryId: null }));
  const kept = texts.slice(0, Math.max(1, Math.ceil((first - named.length) / 2)));
  return [...named, ...kept, ...found].slice(0, first);
};
