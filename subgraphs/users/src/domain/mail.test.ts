import { expect, test } from 'vitest';
import { isLinkMail, type MailKind, mailExpiry, retryDelay, writeMail } from './mail.ts';

const at = new Date('2026-11-20T13:39:35Z');
const publicUrl = 'https://shop.example';
const kinds: MailKind[] = [
  'VERIFY_EMAIL',
  'RESET_PASSWORD',
  'NEW_SIGN_IN',
  'PASSWORD_CHANGED',
  'TWO_FACTOR_ON',
  'TWO_FACTOR_OFF',
  'PROVIDER_LINKED',
  'DATA_EXPORT_READY',
  'ACCOUNT_DELETED',
];

test.each(kinds)(
  '%s says the same in text and HTML, in plain ASCII, so that no encoding breaks its link',
  (kind) => {
    const { subject, text, html } = writeMail(kind, {
      at,
      publicUrl,
      token: isLinkMail(kind) ? 'abc' : null,
    });
    for (const part of [subject, text, html]) expect(part).toMatch(/^[\n\x20-\x7e]+$/);
    const words = html
      .replace(/^.*<body>/s, '')
      .replace(/<a href="([^"]+)">([^<]+)<\/a>/, '$2: $1')
      .replace(/<[^>]+>/g, ' ');
    expect(words.split(/\s+/).filter(Boolean)).toEqual(text.split(/\s+/).filter(Boolean));
  },
);

test('a link carries its token where no server logs it', () => {
  expect(writeMail('RESET_PASSWORD', { at, publicUrl, token: 'abc' }).text).toContain(
    '\nhttps://shop.example/reset-password#token=abc\n',
  );
});

test('news says when it happened', () => {
  expect(writeMail('PASSWORD_CHANGED', { at, publicUrl, token: null }).text).toContain(
    'on 2026-11-20 at 13:39 UTC',
  );
});

test('attempts come after 10 s, then ever later, up to an hour apart', () => {
  expect([1, 2, 3, 6, 100].map(retryDelay)).toEqual([10, 60, 300, 3600, 3600]);
});

test('a reset is needed for an hour, all else for a day', () => {
  const hours = kinds.map((kind) => (mailExpiry(kind, at).getTime() - at.getTime()) / 3_600_000);
  expect(hours).toEqual(kinds.map((kind) => (kind === 'RESET_PASSWORD' ? 1 : 24)));
});
