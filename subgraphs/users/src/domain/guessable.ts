const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
];
const runs = rows.flatMap((row) => [row, [...row].reverse().join('')]);

const day = '(?:0[1-9]|[12]\\d|3[01])';
const month = '(?:0[1-9]|1[0-2])';
const year = '(?:19|20)\\d\\d';
const dates = new RegExp(`^(?:${day}${month}${year}|${month}${day}${year}|${year}${month}${day})$`);
// A word with a few digits or signs before or after it, as in `dragon123` and `summer2024!`.
const decoration = /^[\d!?.*@#$%&_+-]{0,5}?([^\d!?.*@#$%&_+-].*?)[\d!?.*@#$%&_+-]{0,5}$/;

/**
 * Is it among what is guessed first, whatever its case: a common password, one with some digits or signs, a short part again and again,
 * a run of the keyboard or alphabet, or a date? `isCommon` says of a text in lower case whether it is a common password.
 */
export const isGuessable = (password: string, isCommon: (guess: string) => boolean): boolean => {
  const guess = password.toLowerCase();
  const word = decoration.exec(guess)?.[1] ?? guess;
  return (
    isCommon(guess) ||
    isCommon(word) ||
    /^(.{1,4})\1+$/u.test(guess) ||
    runs.some((run) => run.includes(guess)) ||
    dates.test(guess)
  );
};
