import type { TokenPurpose } from './mail-tokens.ts';

/** What people are written about. The first two carry a link and are sent to whoever has the address; the rest is news of the account. */
export type MailKind =
  | TokenPurpose
  | 'NEW_SIGN_IN'
  | 'PASSWORD_CHANGED'
  | 'TWO_FACTOR_ON'
  | 'TWO_FACTOR_OFF'
  | 'PROVIDER_LINKED'
  | 'DATA_EXPORT_READY'
  | 'ACCOUNT_DELETED';

/** A mail that asks for a click, as opposed to one that only tells. */
export const isLinkMail = (kind: MailKind): kind is TokenPurpose =>
  kind === 'VERIFY_EMAIL' || kind === 'RESET_PASSWORD';

/** A mail as it is read, in plain text and in HTML. */
export type MailContent = { subject: string; text: string; html: string };

type Wording = {
  subject: string;
  says: (when: string) => string[];
  link: string;
  page: string;
  after: string;
};

const alarm = 'If this was not you, set a new password now: that ends every session.';
const news = (subject: string, says: (when: string) => string): Wording => ({
  subject,
  says: (when) => [says(when), alarm],
  link: 'Set a new password',
  page: 'reset-password',
  after: '',
});

const wordings: Readonly<Record<MailKind, Wording>> = {
  VERIFY_EMAIL: {
    subject: 'Confirm your e-mail address',
    says: () => [
      'Somebody opened a Bazaar account with this address. If it was you, confirm it within 24 hours.',
    ],
    link: 'Confirm the address',
    page: 'verify-email',
    after: 'If it was not you, do nothing.',
  },
  RESET_PASSWORD: {
    subject: 'Set a new password',
    says: () => [
      'Somebody asked to set a new password for your Bazaar account. The link works once, for one hour.',
    ],
    link: 'Set a new password',
    page: 'reset-password',
    after: 'If it was not you, do nothing: your password stays as it is.',
  },
  NEW_SIGN_IN: news(
    'New sign-in to your account',
    (when) => `Somebody signed in to your Bazaar account on ${when}.`,
  ),
  PASSWORD_CHANGED: news(
    'Your password was changed',
    (when) => `The password of your Bazaar account was changed on ${when}.`,
  ),
  TWO_FACTOR_ON: news(
    'Two-factor sign-in is on',
    (when) => `Two-factor sign-in was turned on for your Bazaar account on ${when}.`,
  ),
  TWO_FACTOR_OFF: news(
    'Two-factor sign-in is off',
    (when) => `Two-factor sign-in was turned off for your Bazaar account on ${when}.`,
  ),
  PROVIDER_LINKED: news(
    'A new way to sign in',
    (when) => `Your Bazaar account can be entered through another provider since ${when}.`,
  ),
  DATA_EXPORT_READY: {
    subject: 'Your data is ready',
    says: (when) => [
      `The file with everything that Bazaar keeps about you, as of ${when}, can be downloaded for 24 hours.`,
    ],
    link: 'Sign in and download it',
    page: 'account/data',
    after: alarm,
  },
  ACCOUNT_DELETED: {
    subject: 'Your account was deleted',
    says: (when) => [
      `Your Bazaar account was deleted on ${when}. Invoices are kept for as long as the law demands, and nothing else that names you.`,
    ],
    link: 'Bazaar',
    page: '',
    after: 'This is the last mail that you get from us.',
  },
};

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Words a mail. Nothing that somebody typed is in it: a name would let strangers write to strangers in the shop's voice.
 * The token stands behind the `#`, where no server's log and no Referer header shows it. `publicUrl` has no slash at its end.
 */
export const writeMail = (
  kind: MailKind,
  about: { at: Date; publicUrl: string; token: string | null },
): MailContent => {
  const { subject, says, link, page, after } = wordings[kind];
  const when = `${about.at.toISOString().slice(0, 16).replace('T', ' at ')} UTC`;
  const url = `${about.publicUrl}/${page}${about.token === null ? '' : `#token=${about.token}`}`;
  const before = ['Hello,', ...says(when)];
  const text = [...before, `${link}:\n${url}`, after, 'Bazaar'].filter((part) => part !== '').join('\n\n');
  const paragraph = (inner: string): string => `<p>${inner}</p>`;
  const html = [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>`,
    ...before.map((part) => paragraph(escapeHtml(part))),
    paragraph(`<a href="${escapeHtml(url)}">${escapeHtml(link)}</a>`),
    ...[after, 'Bazaar'].filter((part) => part !== '').map((part) => paragraph(escapeHtml(part))),
    '</body></html>',
  ].join('\n');
  return { subject, text: `${text}\n`, html: `${html}\n` };
};

const delays = [10, 60, 300, 900, 1800, 3600];

/** How long to wait before the next try after this many attempts (1 or more) have failed, in seconds. */
export const retryDelay = (attempts: number): number => delays[Math.min(attempts, delays.length) - 1] ?? 0;

const day = 24 * 60 * 60 * 1000;

/** When nobody needs the mail any more. */
export const mailExpiry = (kind: MailKind, at: Date): Date =>
  new Date(at.getTime() + (kind === 'RESET_PASSWORD' ? day / 24 : day));
