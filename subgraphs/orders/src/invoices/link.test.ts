import { describe, expect, test } from 'vitest';
import { invoiceUrl, openInvoiceUrl } from './link.ts';

const secrets = ['a-new-secret-of-the-shop', 'an-old-secret-of-the-shop'];
const expiresAt = new Date('2026-11-20T10:15:00.000Z');
const now = new Date('2026-11-20T10:00:00.000Z');
const sign = (publicUrl = 'https://orders.example', by = secrets): URL =>
  new URL(invoiceUrl({ invoiceId: 'invoice_1', expiresAt }, { publicUrl, secrets: by }));
const open = (url: URL, at = now, by = secrets): string | null =>
  openInvoiceUrl(url.pathname + url.search, { secrets: by, now: at });

describe('a link to an invoice', () => {
  test('opens it until it ends', () => {
    expect(open(sign())).toBe('invoice_1');
    expect(open(sign(), new Date(expiresAt.getTime() - 1))).toBe('invoice_1');
    expect(open(sign(), expiresAt)).toBeNull();
  });

  test('outlives a change of secrets', () => {
    expect(open(sign(undefined, ['an-old-secret-of-the-shop']))).toBe('invoice_1');
    expect(open(sign(undefined, ['somebody-elses-secret']))).toBeNull();
    expect(open(sign(), now, ['a-third-secret'])).toBeNull();
  });

  test('stays below the public URL', () => {
    for (const url of ['https://shop.example/orders', 'https://shop.example/orders/'])
      expect(sign(url).href).toMatch(/^https:\/\/shop\.example\/orders\/invoices\/invoice_1\.pdf\?expires=/);
  });

  test.each<[string, (url: URL) => void]>([
    ['another invoice', (url) => (url.pathname = '/invoices/invoice_2.pdf')],
    ['a later end', (url) => url.searchParams.set('expires', '9999999999')],
    ['no end', (url) => url.searchParams.delete('expires')],
    ['an end that is none', (url) => url.searchParams.set('expires', '1e99')],
    ['no signature', (url) => url.searchParams.delete('signature')],
    ['another signature', (url) => url.searchParams.set('signature', '0'.repeat(64))],
    ['letters that are none', (url) => url.searchParams.set('signature', 'é'.repeat(32))],
    ['a path beside it', (url) => (url.pathname = '/invoices/../invoice_1.pdf')],
  ])('does not open with %s', (_, change) => {
    const url = sign();
    change(url);
    expect(open(url)).toBeNull();
  });
});
