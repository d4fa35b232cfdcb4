/** A word as written: `T-shirt` is joined as `tshirt` and parted as `t` and `shirt`. A plain word is joined alone. */
export type Word = {
  joined: string;
  /** Empty for a word without a hyphen or apostrophe. */
  parts: string[];
};

/** A word as written, and where. */
export type PlacedWord = Word & { start: number; end: number };

const written = /[\p{L}\p{N}\p{M}]+(?:[-'’‑.][\p{L}\p{N}\p{M}]+)*/gu;
/** The same in ASCII and small letters, found in a ninth of the time. */
const writtenInAscii = /[a-z0-9]+(?:[-'.][a-z0-9]+)*/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
const ascii = /^[\x00-\x7f]*$/;
const between = /[-'’‑.]/u;
const maxLength = 40;

/** Small letters without accents: how words are compared. */
export const fold = (text: string): string =>
  ascii.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ø', 'o');

const wordOf = (text: string): Word => wordOfFolded(fold(text));

const wordOfFolded = (folded: string): Word => {
  if (!between.test(folded)) return { joined: folded.slice(0, maxLength), parts: [] };
  const parts = folded
    .split(between)
    .filter((part) => part !== '')
    .map((part) => part.slice(0, maxLength));
  return { joined: parts.join('').slice(0, maxLength), parts: parts.length > 1 ? parts : [] };
};

/** The words of a text in order, with their places. */
export const placedWords = (text: string): PlacedWord[] =>
  [...text.matchAll(written)]
    .map((match) => ({
      ...wordOf(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter(({ joined }) => joined !== '');

/** The words of a text in order. */
export const wordsOf = (text: string): Word[] =>
  placedWords(text).map(({ joined, parts }) => ({ joined, parts }));

/** Every form a text is found by, each once. */
export const formsOf = (text: string): Set<string> => {
  const words = ascii.test(text)
    ? (text.toLowerCase().match(writtenInAscii) ?? []).map(wordOfFolded)
    : wordsOf(text);
  const forms = new Set<string>();
  for (const { joined, parts } of words) {
    forms.add(joined);
    for (const part of parts) forms.add(part);
  }
  return forms;
};

/** The query that promotions are kept under: its folded words. */
export const plainQuery = (text: string): string =>
  wordsOf(text)
    .map(({ joined }) => joined)
    .join(' ');
