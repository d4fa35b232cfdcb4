import { invalid, type Problem } from './problem.ts';

/** How long a text may be, in characters, after trimming. */
export type TextRule = { min: number; max: number };

/** The greatest lengths of what sellers write. */
export const textRules = {
  name: { min: 1, max: 200 },
  description: { min: 0, max: 20_000 },
  brand: { min: 1, max: 100 },
  altText: { min: 0, max: 500 },
  label: { min: 1, max: 100 },
  value: { min: 1, max: 500 },
} as const satisfies Record<string, TextRule>;

/** Can it be stored? PostgreSQL has no character U+0000. */
export const isStorable = (text: string): boolean => !text.includes('\u0000');

/** The problem of a text that breaks its rule; null when there is none. */
export const checkText = (text: string, rule: TextRule, ...path: string[]): Problem | null => {
  if (!isStorable(text)) return invalid('A text must not hold the character U+0000.', ...path);
  const { length } = text.trim();
  if (length < rule.min) return invalid('This must not be empty.', ...path);
  if (length > rule.max) return invalid(`This takes ${rule.max} characters at most.`, ...path);
  return null;
};

/** Trims; what is empty then becomes null. */
export const textOrNull = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
