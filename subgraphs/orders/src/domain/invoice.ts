import type { Address } from '@bazaar/addresses';
import { multiplyRate } from '@bazaar/money';

/** An invoice, or a credit note for money that went back. */
export type InvoiceKind = 'INVOICE' | 'CREDIT_NOTE';

/** A line of an invoice; minor units. */
export type InvoiceLine = {
  sellerId: string;
  /** What the seller was called; absent in invoices from before that was known. */
  sellerName?: string | null;
  productName: string;
  sku: string;
  quantity: number;
  unitPrice: number;
  discount: number;
  tax: number;
  total: number;
};

type Head = {
  orderNumber: string;
  /** ISO 8601. */
  placedAt: string;
  /** Name, address and VAT id of who issues it, a line each. */
  issuer: readonly string[];
  currency: string;
  billingAddress: Address | null;
};

/** What an invoice says besides its number and date. Minor units. */
export type InvoiceContent =
  | (Head & {
      kind: 'INVOICE';
      shippingAddress: Address | null;
      lines: readonly InvoiceLine[];
      subtotal: number;
      discount: number;
      shipping: number;
      tax: number;
      taxIncluded: boolean;
      total: number;
    })
  | (Head & {
      kind: 'CREDIT_NOTE';
      /** The invoice that it takes back from. */
      invoiceNumber: string;
      /** What went back. */
      amount: number;
      /** The tax in it. */
      tax: number;
    });

type SoldLine = Omit<InvoiceLine, 'sellerName'>;

type Order = Omit<
  Extract<InvoiceContent, { kind: 'INVOICE' }>,
  'kind' | 'issuer' | 'orderNumber' | 'placedAt' | 'lines'
> & {
  number: string;
  placedAt: Date;
};

/** What the invoice of an order says. */
export const invoiceOf = (
  order: Order,
  lines: readonly SoldLine[],
  issuer: readonly string[],
  sellerNames: ReadonlyMap<string, string>,
): InvoiceContent => ({
  kind: 'INVOICE',
  orderNumber: order.number,
  placedAt: order.placedAt.toISOString(),
  issuer,
  currency: order.currency,
  billingAddress: order.billingAddress,
  shippingAddress: order.shippingAddress,
  lines: lines.map(({ sellerId, productName, sku, quantity, unitPrice, discount, tax, total }) => ({
    sellerId,
    sellerName: sellerNames.get(sellerId) ?? null,
    productName,
    sku,
    quantity,
    unitPrice,
    discount,
    tax,
    total,
  })),
  subtotal: order.subtotal,
  discount: order.discount,
  shipping: order.shipping,
  tax: order.tax,
  taxIncluded: order.taxIncluded,
  total: order.total,
});

/**
 * What a credit note for `amount` says, after `before` went back already; minor units. Its tax is that of the invoice in the proportion of what went back;
 * when all went back, the credit notes' taxes sum to the invoice's.
 */
export const creditNoteOf = (
  invoice: InvoiceContent,
  invoiceNumber: string,
  { amount, before }: { amount: number; before: number },
): InvoiceContent => {
  if (invoice.kind !== 'INVOICE') throw new Error(`${invoiceNumber} is not an invoice`);
  const taxIn = (money: number): number =>
    invoice.total === 0 ? 0 : multiplyRate(invoice.tax, money, invoice.total);
  const { orderNumber, placedAt, issuer, currency, billingAddress } = invoice;
  return {
    kind: 'CREDIT_NOTE',
    orderNumber,
    placedAt,
    issuer,
    currency,
    billingAddress,
    invoiceNumber,
    amount,
    tax: taxIn(before + amount) - taxIn(before),
  };
};

const series: Record<InvoiceKind, string> = { INVOICE: '', CREDIT_NOTE: 'C' };

/** A number as it is printed, such as 2026-000042, or C2026-000042 for a credit note. */
export const invoiceNumber = (kind: InvoiceKind, year: number, sequence: number): string =>
  `${series[kind]}${year}-${String(sequence).padStart(6, '0')}`;
