import type { Suggestion } from './search-engine.ts';

/** Categories first, then completed words, then products; half of the places left for words, so that products show too. */
export const arrangeSuggestions = (
  { named, completed, found }: { named: Suggestion[]; completed: readonly string[]; found: Suggestion[] },
  first: number,
): Suggestion[] => {
  const texts = completed.map((text) => ({ text, productId: null, categoryId: null }));
  const kept = texts.slice(0, Math.max(1, Math.ceil((first - named.length) / 2)));
  return [...named, ...kept, ...found].slice(0, first);
};
