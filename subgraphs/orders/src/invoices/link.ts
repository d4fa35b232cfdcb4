import { createHmac, timingSafeEqual } from 'node:crypto';

/** A link to an invoice that its holder may open until it ends. */
export type InvoiceLink = { invoiceId: string; expiresAt: Date };

const signature = (secret: string, invoiceId: string, expires: string): string =>
  // Named, so that no signature made for anything else is one of a link.
  createHmac('sha256', secret).update(`invoice-link\n${invoiceId}\n${expires}`).digest('hex');

/** The signed URL of an invoice as PDF, below the service's public URL. The first secret signs. */
export const invoiceUrl = (
  { invoiceId, expiresAt }: InvoiceLink,
  { publicUrl, secrets }: { publicUrl: string; secrets: readonly string[] },
): string => {
  const [secret] = secrets;
  if (secret === undefined) throw new Error('There is no secret to sign a link with');
  const url = new URL(`invoices/${invoiceId}.pdf`, publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`);
  const expires = String(Math.ceil(expiresAt.getTime() / 1000));
  url.searchParams.set('expires', expires);
  url.searchParams.set('signature', signature(secret, invoiceId, expires));
  return url.href;
};

/** The id of the invoice that a request's path and query open; null when the link was not signed with any of the secrets, or has ended. */
export const openInvoiceUrl = (
  pathAndQuery: string,
  { secrets, now }: { secrets: readonly string[]; now: Date },
): string | null => {
  const [path = '', query = ''] = pathAndQuery.split('?', 2);
  const invoiceId = /^\/invoices\/(\w{1,100})\.pdf$/.exec(path)?.[1];
  const parameters = new URLSearchParams(query);
  const expires = parameters.get('expires') ?? '';
  const given = Buffer.from(parameters.get('signature') ?? '');
  if (invoiceId === undefined || !/^\d{1,12}$/.test(expires)) return null;
  const signed = secrets.some((secret) => {
    const expected = Buffer.from(signature(secret, invoiceId, expires));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return signed && now.getTime() < Number(expires) * 1000 ? invoiceId : null;
};
