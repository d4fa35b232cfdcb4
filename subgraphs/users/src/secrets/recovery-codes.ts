import { randomInt } from 'node:crypto';
import { hashToken } from './refresh-tokens.ts';

// Without letters and digits that are taken for one another.
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const characters = 16;

/** How many a person gets. */
export const recoveryCodeCount = 10;

/** Codes of 80 random bits, such as `ABCD-EFGH-JKLM-NPQR`, to be written down. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodeCount }, () =>
    Array.from({ length: characters }, (_, at) => {
      const dash = at > 0 && at % 4 === 0 ? '-' : '';
      return `${dash}${alphabet.charAt(randomInt(alphabet.length))}`;
    }).join(''),
  );

/** What is kept of a recovery code, however it is typed. The code is random, so a slow hash would gain nothing. */
export const hashRecoveryCode = (code: string): string =>
  hashToken(code.toUpperCase().replace(/[^A-Z0-9]/g, ''));
