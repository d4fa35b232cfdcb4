import { queueMail } from '../data/mails.ts';
import { readEmail } from '../domain/email.ts';
import type { TokenPurpose } from '../domain/mail-tokens.ts';
import type { Deps } from './deps.ts';
import type { Errors } from './payloads.ts';

// The answer and the work are the same whatever the address: only when the mail is sent is it looked up whether there is such an account.
const askForMail =
  (kind: TokenPurpose) =>
  async ({ db, clock, mailThrottle }: Deps, input: { email: string }): Promise<Errors> => {
    const recipient = readEmail(input.email);
    if (recipient !== null && (await mailThrottle.allows(recipient)))
      await queueMail(db, { kind, recipient, at: clock() });
    return { userErrors: [] };
  };

/** Mails a link that sets a new password, if there is such an account. */
export const requestPasswordReset = askForMail('RESET_PASSWORD');

/** Mails the proof of the address again, if there is such an account and it has not been given. */
export const resendVerification = askForMail('VERIFY_EMAIL');
