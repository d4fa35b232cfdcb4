import type { Suggestion } from './search-engine.ts';

/** What is typed, with its last word completed. */
export type Completion = {
  text: string;
  /** Of the completed word: two with the same stem find the same. */
  stem: string;
};

/**
 * Categories first, then completed words, then products; half of the places left for words, so that products show too. Of words that find the same, such as one
 * and its plural, the first is shown.
 */
export const arrangeSuggestions = (
  { named, completed, found }: { named: Suggestion[]; completed: readonly Completion[]; found: Suggestion[] },
  first: number,
): Suggestion[] => {
  const byStem = new Map<string, string>();
  for (const { stem, text } of completed) if (!byStem.has(stem)) byStem.set(stem, text);
  const texts = [...byStem.values()].map((text) => ({ text, productId: null, categoryId: null }));
  const kept = texts.slice(0, Math.max(1, Math.ceil((first - named.length) / 2)));
  return [...named, ...kept, ...found].slice(0, first);
};
