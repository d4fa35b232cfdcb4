import { describe, expect, test } from 'vitest';
import { creditNote, invoice, invoiceLine } from '../fixture/invoices.ts';
import { pdfText } from '../fixture/pdf-text.ts';
import { renderInvoice } from './render-invoice.ts';

const read = async (row: Parameters<typeof renderInvoice>[0]): Promise<string[]> =>
  pdfText(await renderInvoice(row, { compress: false }));
const after = (text: readonly string[], label: string): string | undefined => text[text.indexOf(label) + 1];

describe('an invoice', () => {
  test('says who bills whom for what', async () => {
    const text = await read(
      invoice([
        invoiceLine({ discount: 500, tax: 750, total: 4500 }),
        invoiceLine({
          productName: 'Cup',
          sku: 'CUP-1',
          quantity: 1,
          unitPrice: 990,
          tax: 165,
          total: 990,
          sellerId: 'seller_2',
        }),
        invoiceLine({ sku: 'KETTLE-2' }),
      ]),
    );
    expect(text).toEqual([
      ...['Bazaar GmbH', 'Ring 1', '1010 Wien', 'VAT ATU12345678', 'Invoice'],
      ...['Number', '2026-000042', 'Date', '2026-11-20', 'Order', 'B7K2M9QX4T', 'Ordered on', '2026-11-19'],
      ...['Bill to', 'Ship to'],
      ...['Łukasz Żółć', 'ul. Długa 7', '31-147 Kraków', 'Poland'],
      ...['Ada Lovelace', '12 St James’s Square', 'Flat 3', 'SW1Y 4JH London', 'United Kingdom'],
      ...['Item', 'Units', 'Price', 'Discount', 'Tax', 'Total'],
      'Sold by Ada’s Kettles',
      ...['2', '€25.00', '-€5.00', '€7.50', '€45.00', 'Kettle', 'KETTLE-1'],
      ...['2', '€25.00', '€0.00', '€8.33', '€50.00', 'Kettle', 'KETTLE-2'],
      'Sold by seller_2',
      ...['1', '€9.90', '€0.00', '€1.65', '€9.90', 'Cup', 'CUP-1'],
      ...['Subtotal', '€109.90', 'Discount', '-€5.00', 'Shipping', '€4.90', 'Total', '€109.80'],
      ...['Tax, contained in the prices', '€17.48'],
      'Page 1 of 1',
    ]);
  });

  test('adds tax that the prices do not contain', async () => {
    const text = await read(invoice([invoiceLine()], { taxIncluded: false }));
    expect(text.slice(-11)).toEqual([
      ...['Subtotal', '€50.00', 'Discount', '€0.00', 'Shipping', '€4.90', 'Tax', '€8.33'],
      ...['Total', '€63.23'],
      'Page 1 of 1',
    ]);
  });

  test('writes other currencies as they are written', async () => {
    const yen = await read(invoice([invoiceLine()], { currency: 'JPY' }));
    expect(after(yen, 'Subtotal')).toBe('¥5,000');
    const dinars = await read(invoice([invoiceLine()], { currency: 'KWD' }));
    expect(after(dinars, 'Subtotal')?.replace(/\s/, ' ')).toBe('KWD 5.000');
  });

  test('goes on over pages, each with its heads', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => invoiceLine({ sku: `KETTLE-${index}` }));
    const text = await read(invoice(lines));
    expect(text.filter((line) => /^KETTLE-/.test(line))).toHaveLength(60);
    expect(text.filter((line) => line === 'Item')).toHaveLength(3);
    expect(text).toEqual(expect.arrayContaining(['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3']));
  });

  test('is the same file whenever it is drawn', async () => {
    const [first, second] = await Promise.all([renderInvoice(invoice()), renderInvoice(invoice())]);
    expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
    expect(first?.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test('a credit note says what went back, of which invoice, and the tax in it', async () => {
  const text = await read(creditNote(2500));
  expect(text).toContain('Credit note');
  expect(after(text, 'Number')).toBe('C2026-000007');
  expect(after(text, 'For invoice')).toBe('2026-000042');
  expect(text.slice(-7)).toEqual([
    ...['Before tax', '€21.21', 'Tax', '€3.79', 'Credited', '€25.00'],
    'Page 1 of 1',
  ]);
});
