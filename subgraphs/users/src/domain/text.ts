// PostgreSQL cannot store U+0000, half a surrogate pair is no character, and no line has control characters in it.
const notInALine = /[\p{Cc}\p{Cs}]/u;

/** Trims a line of text; null when it then has no character, more than `most`, or one that belongs into no line. */
export const readLine = (text: string, most: number): string | null => {
  const line = text.trim();
  return line !== '' && [...line].length <= most && !notInALine.test(line) ? line : null;
};

/** The greatest lengths, in characters. */
export const lengths = { fullName: 200, displayName: 100, shopName: 100 } as const;
