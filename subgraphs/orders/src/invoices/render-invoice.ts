import type { Address } from '@bazaar/addresses';
import { formatMoney } from '@bazaar/money';
import type { InvoiceRow } from '../data/invoices.ts';
import type { InvoiceContent, InvoiceLine } from '../domain/invoice.ts';
import { across, type Column, openPage, type Page } from './page.ts';

type Invoice = Extract<InvoiceContent, { kind: 'INVOICE' }>;
type CreditNote = Extract<InvoiceContent, { kind: 'CREDIT_NOTE' }>;

const columns = {
  item: { x: 50, width: 175, align: 'left' },
  quantity: { x: 230, width: 35, align: 'right' },
  price: { x: 270, width: 65, align: 'right' },
  discount: { x: 340, width: 65, align: 'right' },
  tax: { x: 410, width: 60, align: 'right' },
  total: { x: 475, width: 70, align: 'right' },
} as const satisfies Record<string, Column>;
const left: Column = { x: 50, width: 235, align: 'left' };
const right: Column = { x: 310, width: 235, align: 'left' };
const label: Column = { x: 310, width: 130, align: 'left' };
const sum: Column = { x: 440, width: 105, align: 'right' };

const countries = new Intl.DisplayNames('en', { type: 'region' });
const day = (at: Date): string => at.toISOString().slice(0, 10);

const addressLines = (address: Address | null): string =>
  address === null
    ? '–'
    : [
        address.fullName,
        address.line1,
        address.line2,
        [address.postalCode, address.city].filter((part) => part !== null).join(' '),
        address.region,
        countries.of(address.country) ?? address.country,
      ]
        .filter((line) => line !== null)
        .join('\n');

const writeHead = (page: Page, title: string, invoice: InvoiceRow): void => {
  const { content } = invoice;
  const issuer = page.write(content.issuer.join('\n'), { ...right, align: 'right' });
  const heading = page.write(title, left, { size: 20, bold: true });
  page.y += Math.max(issuer, heading) + 16;
  const facts: [string, string][] = [
    ['Number', invoice.number],
    ['Date', day(invoice.issuedAt)],
    ...(content.kind === 'CREDIT_NOTE'
      ? [['For invoice', content.invoiceNumber] satisfies [string, string]]
      : []),
    ['Order', content.orderNumber],
    ['Ordered on', content.placedAt.slice(0, 10)],
  ];
  for (const [name, value] of facts) {
    page.write(name, { ...left, width: 80 }, { faint: true });
    page.y += page.write(value, { x: 130, width: 200, align: 'left' }) + 2;
  }
  page.y += 14;
};

const writeAddresses = (page: Page, billing: Address | null, shipping: Address | null | undefined): void => {
  page.write('Bill to', left, { bold: true });
  if (shipping !== undefined) page.write('Ship to', right, { bold: true });
  page.y += 14;
  const billed = page.write(addressLines(billing), left);
  const shipped = shipping === undefined ? 0 : page.write(addressLines(shipping), right);
  page.y += Math.max(billed, shipped) + 22;
};

const writeTableHead = (page: Page): void => {
  const names = {
    item: 'Item',
    quantity: 'Units',
    price: 'Price',
    discount: 'Discount',
    tax: 'Tax',
    total: 'Total',
  };
  page.write(names.item, columns.item, { bold: true });
  page.write(names.quantity, columns.quantity, { bold: true });
  page.write(names.price, columns.price, { bold: true });
  page.write(names.discount, columns.discount, { bold: true });
  page.write(names.tax, columns.tax, { bold: true });
  page.write(names.total, columns.total, { bold: true });
  page.y += 14;
  page.rule();
  page.y += 5;
};

const writeLine = (page: Page, line: InvoiceLine, money: (amount: number) => string): void => {
  if (page.need(80)) writeTableHead(page);
  const heights = [
    page.write(String(line.quantity), columns.quantity),
    page.write(money(line.unitPrice), columns.price),
    page.write(money(-line.discount), columns.discount),
    page.write(money(line.tax), columns.tax),
    page.write(money(line.total), columns.total),
    page.write(line.productName, columns.item),
  ];
  page.y += Math.max(...heights) + 1;
  page.y += page.write(line.sku, columns.item, { size: 8, faint: true }) + 6;
};

const writeTotals = (
  page: Page,
  totals: readonly [string, string][],
  [name, value]: [string, string],
): void => {
  page.need(totals.length * 15 + 40);
  page.rule();
  page.y += 8;
  for (const [what, amount] of totals) {
    page.write(what, label);
    page.y += page.write(amount, sum) + 4;
  }
  page.write(name, label, { size: 11, bold: true });
  page.y += page.write(value, sum, { size: 11, bold: true }) + 8;
};

const writeInvoice = (page: Page, content: Invoice, money: (amount: number) => string): void => {
  writeAddresses(page, content.billingAddress, content.shippingAddress);
  writeTableHead(page);
  const sellers = new Map(content.lines.map((line) => [line.sellerId, line.sellerName ?? line.sellerId]));
  for (const [sellerId, name] of sellers) {
    if (page.need(100)) writeTableHead(page);
    page.y += page.write(`Sold by ${name}`, across, { size: 8, faint: true }) + 5;
    for (const line of content.lines) if (line.sellerId === sellerId) writeLine(page, line, money);
  }
  const taxName = content.taxIncluded ? 'Tax, contained in the prices' : 'Tax';
  const tax: [string, string] = [taxName, money(content.tax)];
  writeTotals(
    page,
    [
      ['Subtotal', money(content.subtotal)],
      ['Discount', money(-content.discount)],
      ['Shipping', money(content.shipping)],
      ...(content.taxIncluded ? [] : [tax]),
    ],
    ['Total', money(content.total)],
  );
  if (content.taxIncluded) {
    page.write(tax[0], label, { faint: true });
    page.write(tax[1], sum, { faint: true });
  }
};

const writeCreditNote = (page: Page, content: CreditNote, money: (amount: number) => string): void => {
  writeAddresses(page, content.billingAddress, undefined);
  const why = `Money of the order ${content.orderNumber} went back, billed with the invoice ${content.invoiceNumber}.`;
  page.y += page.write(why, across) + 14;
  writeTotals(
    page,
    [
      ['Before tax', money(content.amount - content.tax)],
      ['Tax', money(content.tax)],
    ],
    ['Credited', money(content.amount)],
  );
};

/** Draws an invoice or a credit note: the same bytes for the same invoice. `compress: false` leaves the text readable to tests. */
export const renderInvoice = (invoice: InvoiceRow, options: { compress?: boolean } = {}): Promise<Buffer> => {
  const { content, number, issuedAt } = invoice;
  const money = (amount: number): string =>
    // Minus nothing is nothing.
    formatMoney({ amount: amount === 0 ? 0 : amount, currency: content.currency });
  const title = content.kind === 'INVOICE' ? 'Invoice' : 'Credit note';
  const page = openPage(
    { title: `${title} ${number}`, author: content.issuer[0] ?? '', at: issuedAt },
    options,
  );
  writeHead(page, title, invoice);
  if (content.kind === 'INVOICE') writeInvoice(page, content, money);
  else writeCreditNote(page, content, money);
  return page.end();
};
