import { dictionary } from '@zxcvbn-ts/language-common';

const common: ReadonlySet<string> = new Set(
  dictionary['passwords-common'].map((password) => password.toLowerCase()),
);

/** Is this, in lower case, among the 49,000 commonest passwords of published leaks? */
export const isCommonPassword = (guess: string): boolean => common.has(guess);
