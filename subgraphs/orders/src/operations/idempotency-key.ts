import { badUserInput } from '@bazaar/service-kit';
import { isText } from '../domain/text.ts';

/** Throws BAD_USER_INPUT unless it is a client's own key. */
export const checkIdempotencyKey = (key: string): void => {
  if (!isText(key, 1, 255)) throw badUserInput('An idempotencyKey has 1 to 255 characters.');
};
