import { localPart } from './email.ts';
import { isGuessable } from './guessable.ts';

const fewest = 8;
const most = 128;
const likeEnough = 5;

/** Why a password is too weak for the person with this e-mail address, as a sentence; null when it will do. What is easily guessed is refused whatever its case; `isCommon` knows common passwords in lower case. */
export const passwordWeakness = (
  password: string,
  email: string,
  isCommon: (guess: string) => boolean,
): string | null => {
  const { length } = [...password];
  if (length < fewest || length > most) return `A password has ${fewest} to ${most} characters.`;
  if (isGuessable(password, isCommon)) return 'This password is among the first that anybody tries.';
  const guess = password.toLowerCase();
  const address = email.toLowerCase();
  const name = localPart(address);
  // A short name is a part of many a good password.
  if (guess === address || guess === name || (name.length >= likeEnough && guess.includes(name)))
    return 'A password must not be like the e-mail address.';
  return null;
};
