import type { CreditNoteResolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import type { InvoiceRow } from '../data/invoices.ts';
import { invoiceUrl } from '../invoices/link.ts';

/** A link to an invoice or credit note, for somebody who sees it: it ends after a while. */
export const linkTo = ({ id }: InvoiceRow, { clock, config }: Context): string =>
  invoiceUrl(
    { invoiceId: id, expiresAt: new Date(clock().getTime() + config.INVOICE_LINK_SECONDS * 1000) },
    { publicUrl: config.INVOICE_BASE_URL, secrets: config.INTERNAL_SECRETS },
  );

export const CreditNote: CreditNoteResolvers = {
  amount: ({ content }) => {
    if (content.kind !== 'CREDIT_NOTE') throw new Error(`${content.kind} is not a credit note`);
    return { amount: content.amount, currency: content.currency };
  },
  url: (note, _, context) => linkTo(note, context),
};
