import { type Database, isId, type Route, sendJson } from '@bazaar/service-kit';
import { invoiceById } from '../data/invoices.ts';
import { openInvoiceUrl } from './link.ts';
import { renderInvoice } from './render-invoice.ts';

/** Serves invoices and credit notes under `/invoices/` as PDF, to whoever holds a link that was signed and has not ended. */
export const serveInvoices =
  ({ db, clock, secrets }: { db: Database; clock: () => Date; secrets: readonly string[] }): Route =>
  async (request, response) => {
    const id = openInvoiceUrl(request.url ?? '', { secrets, now: clock() });
    if (id === null)
      return sendJson(response, 403, { error: 'This link is not valid any more: ask for a new one.' });
    const invoice = isId('invoice', id) ? await invoiceById(db, id) : null;
    if (!invoice) return sendJson(response, 404, { error: 'There is no such invoice.' });
    const pdf = await renderInvoice(invoice);
    response.writeHead(200, {
      'content-type': 'application/pdf',
      'content-length': pdf.length,
      'content-disposition': `inline; filename="${invoice.number}.pdf"`,
      'cache-control': 'private, no-store',
      // The address in the bar opens it: it must not travel on.
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.end(pdf);
  };
