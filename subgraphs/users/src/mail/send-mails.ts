import type { Database, Logger } from '@bazaar/service-kit';
import type { MailRow } from '../data/mail-tables.ts';
import { insertMailToken } from '../data/mail-tokens.ts';
import { deleteMail, postponeMail, takeDueMails } from '../data/mails.ts';
import { findRecipient } from '../data/users.ts';
import { isLinkMail, retryDelay, writeMail } from '../domain/mail.ts';
import { tokenLifetime } from '../domain/mail-tokens.ts';
import { hashToken, randomToken } from '../secrets/refresh-tokens.ts';
import type { MailTransport, OutgoingMail } from './transport.ts';

/** What sending works with. */
export type MailDeps = {
  db: Database;
  clock: () => Date;
  logger: Logger;
  transport: MailTransport;
  /** Where the shop's pages are, without a slash at the end. */
  publicUrl: string;
};

// Longer than an attempt can take, so that a mail is not sent by two at once.
const leaseSeconds = 5 * 60;
const atOnce = 5;

// Whether there is such an account is looked up here and not when the mail was asked for: whoever asks can neither read nor time the answer.
const compose = async ({ db, clock, publicUrl }: MailDeps, mail: MailRow): Promise<OutgoingMail | null> => {
  const { id, kind, recipient, at } = mail;
  if (!isLinkMail(kind)) return { id, to: recipient, ...writeMail(kind, { at, publicUrl, token: null }) };
  const person = await findRecipient(db, recipient);
  if (person === null || (kind === 'VERIFY_EMAIL' && person.emailVerified)) return null;
  const { userId, email } = person;
  const token = randomToken();
  const expiresAt = new Date(clock().getTime() + tokenLifetime[kind]);
  await insertMailToken(db, { hash: hashToken(token), purpose: kind, userId, email, expiresAt });
  return { id, to: email, ...writeMail(kind, { at, publicUrl, token }) };
};

const sendMail = async (deps: MailDeps, mail: MailRow): Promise<void> => {
  const { db, clock, logger, transport } = deps;
  const { id, kind } = mail;
  if (mail.expiresAt <= clock()) {
    logger.error({ mailId: id, kind, attempts: mail.attempts }, 'A mail was given up.');
    return deleteMail(db, id);
  }
  try {
    const outgoing = await compose(deps, mail);
    const sent = outgoing && (await transport.send(outgoing));
    // Whoever dies right here leaves the mail to be sent again.
    await deleteMail(db, id);
    if (sent?.file) logger.info({ mailId: id, kind, file: sent.file }, 'A mail was written.');
    else if (sent) logger.info({ mailId: id, kind }, 'A mail was sent.');
  } catch (error) {
    const attempts = mail.attempts + 1;
    logger.warn(
      { err: error, mailId: id, kind, attempts },
      'A mail could not be sent; it will be tried again.',
    );
    await postponeMail(db, { id, attempts, delaySeconds: retryDelay(attempts) });
  }
};

/**
 * Sends the mails that are due, and tries those that fail again with growing delays until nobody needs them any more. Several instances
 * share the work. A mail is sent once, save for one narrow window: a process that dies after the mail server took the mail and before that
 * was noted leaves it to be sent again, five minutes later, with the same Message-ID.
 */
export const sendMails = async (deps: MailDeps): Promise<void> => {
  for (;;) {
    const due = await takeDueMails(deps.db, { leaseSeconds, most: atOnce });
    await Promise.all(due.map((mail) => sendMail(deps, mail)));
    if (due.length < atOnce) return;
  }
};
