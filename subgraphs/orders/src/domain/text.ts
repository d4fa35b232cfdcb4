/** Does the text have `min` to `max` characters, none of them U+0000 (which PostgreSQL cannot store)? */
export const isText = (text: string, min: number, max: number): boolean =>
  text.length >= min && text.length <= max && !text.includes('\u0000');

/** Trimmed; null when nothing is left. */
export const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;
