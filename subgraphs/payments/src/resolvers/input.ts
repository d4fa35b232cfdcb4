import { badUserInput } from '@bazaar/service-kit';

/** Checks a text's length in characters; throws BAD_USER_INPUT. Postgres stores no null character. */
export const checkText = (name: string, text: string, longest: number): string => {
  if (text.length < 1 || text.length > longest || text.includes('\u0000'))
    throw badUserInput(`${name} has 1 to ${longest} characters.`);
  return text;
};

/** Checks a client's own key; throws BAD_USER_INPUT. */
export const checkKey = (key: string): string => checkText('idempotencyKey', key, 255);
