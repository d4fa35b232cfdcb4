import { placedWords } from './words.ts';

/** Where words were found: plain text with the found words between ⟦ and ⟧. */
export type Highlight = { field: string; snippet: string };

const longest = 160;
const before = 40;

// Not in the middle of a word.
const window = (text: string, first: number): { from: number; to: number } => {
  if (text.length <= longest) return { from: 0, to: text.length };
  const wanted = Math.max(0, Math.min(first - before, text.length - longest));
  const start = wanted === 0 ? 0 : text.lastIndexOf(' ', wanted) + 1;
  const from = first - start > 2 * before ? wanted : start;
  const end = from + longest >= text.length ? text.length : text.lastIndexOf(' ', from + longest);
  return { from, to: end <= first ? Math.min(text.length, from + longest) : end };
};

/** Marks the words of a text that `isFound` knows; null when there is none. Long texts are cut around the first. */
export const highlight = (
  field: string,
  text: string,
  isFound: (word: string) => boolean,
): Highlight | null => {
  const found = placedWords(text).filter(
    ({ joined, parts }) => isFound(joined) || (parts.length > 0 && parts.some(isFound)),
  );
  const [first] = found;
  if (!first) return null;
  const { from, to } = window(text, first.start);
  let snippet = from > 0 ? '…' : '';
  let at = from;
  for (const { start, end } of found) {
    if (start < at || end > to) continue;
    snippet += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return { field, snippet: `${snippet}${text.slice(at, to)}${to < text.length ? '…' : ''}` };
};
