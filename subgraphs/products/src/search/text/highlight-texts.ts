import type { FoundTexts } from '../search-engine.ts';
import { type Highlight, highlight } from './highlight.ts';

/** Marks the words that `isFound` knows in the texts of a product, those first that weigh most. */
export const highlightTexts = (
  { name, brand, description }: FoundTexts,
  isFound: (word: string) => boolean,
): Highlight[] =>
  [
    highlight('name', name, isFound),
    highlight('brand', brand ?? '', isFound),
    highlight('description', description ?? '', isFound),
  ].filter((each) => each !== null);
