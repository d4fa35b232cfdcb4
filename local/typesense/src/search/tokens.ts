/** A word of a text: as written, and as it is compared. */
export type Token = { word: string; stem: string };

const apart = /\s+/u;
// Letters and digits stay; everything else is dropped without parting the word.
const dropped = /[^\p{L}\p{N}]/gu;

/** The singular of an English word, which is as far as the double goes of the stemming that Typesense does. */
export const stemOf = (word: string): string => {
  if (word.length < 4 || /\p{N}/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
};

/** The words of a text in order. */
export const tokensOf = (text: string, stemmed: boolean): Token[] =>
  text
    .split(apart)
    .map((part) =>
      part.normalize('NFKD').replace(/\p{M}/gu, '').replace(dropped, '').toLowerCase().replaceAll('ß', 'ss'),
    )
    .filter((word) => word !== '')
    .map((word) => ({ word, stem: stemmed ? stemOf(word) : word }));
