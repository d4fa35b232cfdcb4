import { commonPasswords } from './common-passwords.ts';
import { localPart } from './email.ts';

const fewest = 8;
const most = 128;

/** Why a password is too weak for the person with this e-mail address, as a sentence; null when it will do. What is easily guessed is refused whatever its case. */
export const passwordWeakness = (password: string, email: string): string | null => {
  const { length } = [...password];
  if (length < fewest || length > most) return `A password has ${fewest} to ${most} characters.`;
  const guess = password.toLowerCase();
  if (commonPasswords.has(guess) || new Set(guess).size === 1)
    return 'This password is among the first that anybody tries.';
  const address = email.toLowerCase();
  if (guess === address || guess === localPart(address)) return 'A password must not be the e-mail address.';
  return null;
};
