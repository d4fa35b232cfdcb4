import type { StoredDocument } from '../store/collection.ts';
import { tokensOf } from './tokens.ts';

/** Marks the found words of a field, as `highlight` of a hit has it. */
export const highlightOf = (stored: StoredDocument, name: string, matched: readonly string[]) => {
  const found = new Set(matched);
  const value = String(stored.document[name] ?? '');
  const snippet = value
    .split(' ')
    .map((part) =>
      tokensOf(part, false).some(({ word }) => found.has(word)) ? `<mark>${part}</mark>` : part,
    )
    .join(' ');
  return { matched_tokens: [...found], snippet };
};
