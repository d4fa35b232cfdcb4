import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditNoteOf, invoiceNumber, invoiceOf } from './invoice.ts';

const invoice = (total: number, tax: number) =>
  invoiceOf(
    {
      number: 'B7K2M9QX4T',
      placedAt: new Date('2026-11-19T10:00:00.000Z'),
      currency: 'EUR',
      billingAddress: null,
      shippingAddress: null,
      subtotal: total,
      discount: 0,
      shipping: 0,
      tax,
      taxIncluded: true,
      total,
    },
    [],
    ['Bazaar'],
    new Map(),
  );

test('numbers tell their series, year and place', () => {
  expect(invoiceNumber('INVOICE', 2026, 42)).toBe('2026-000042');
  expect(invoiceNumber('CREDIT_NOTE', 2026, 1)).toBe('C2026-000001');
  expect(invoiceNumber('INVOICE', 2026, 12_345_678)).toBe('2026-12345678');
});

test('a credit note takes back the share of the tax', () => {
  expect(creditNoteOf(invoice(1200, 200), '2026-000001', { amount: 300, before: 0 })).toMatchObject({
    kind: 'CREDIT_NOTE',
    invoiceNumber: '2026-000001',
    amount: 300,
    tax: 50,
  });
});

test('an invoice over nothing has nothing to credit', () => {
  expect(creditNoteOf(invoice(0, 0), '2026-000001', { amount: 0, before: 0 })).toMatchObject({ tax: 0 });
});

test('when all went back the credit notes sum to the whole tax, and none takes back more tax than money', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 100 }),
      (amounts, percent) => {
        const total = amounts.reduce((sum, each) => sum + each, 0);
        const tax = Math.floor((total * percent) / 100);
        let before = 0;
        let credited = 0;
        for (const amount of amounts) {
          const note = creditNoteOf(invoice(total, tax), '2026-000001', { amount, before });
          expect(note.tax).toBeGreaterThanOrEqual(0);
          expect(note.tax).toBeLessThanOrEqual(amount);
          before += amount;
          credited += note.tax;
        }
        expect(credited).toBe(tax);
      },
    ),
  );
});
