/** What a text of a review may be like. */
export type TextRule = {
  /** Its name in a message to the writer. */
  name: string;
  /** Characters, as Unicode counts them. */
  max: number;
  /** May it be left empty? */
  optional: boolean;
  /** May it have line breaks and tabs? */
  multiline: boolean;
};

/** The rules of every text that people write here. */
export const textRules = {
  title: { name: 'title', max: 120, optional: false, multiline: false },
  body: { name: 'text', max: 5000, optional: false, multiline: true },
  text: { name: 'answer', max: 2000, optional: false, multiline: true },
  note: { name: 'note', max: 1000, optional: true, multiline: true },
} as const satisfies Record<string, TextRule>;

/** A text as it is kept, or why it cannot be. */
export type CheckedText = { ok: true; text: string } | { ok: false; problem: string };

// Also what is no character at all: PostgreSQL cannot store U+0000, and halves of a surrogate pair would come back as something else.
const unreadable = /[\p{Cc}\p{Cs}]/u;
const unreadableInLines = /[^\P{Cc}\n\r\t]|\p{Cs}/u;
const somethingToSee = /[^\p{Z}\p{C}]/u;
const charactersOf = (text: string): number => [...text].length;

/** Checks and trims a text. It stays what was written: nothing in it is read as HTML or escaped. */
export const checkText = (written: string, { name, max, optional, multiline }: TextRule): CheckedText => {
  const text = written.trim();
  if (!optional && !somethingToSee.test(text)) return { ok: false, problem: `The ${name} is empty.` };
  // A text is never shorter in UTF-16 units: huge ones are refused without counting them.
  if (text.length > 2 * max || charactersOf(text) > max)
    return { ok: false, problem: `The ${name} is longer than ${max.toLocaleString('en')} characters.` };
  if ((multiline ? unreadableInLines : unreadable).test(text))
    return { ok: false, problem: `The ${name} has characters that cannot be shown.` };
  return { ok: true, text };
};
