import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chargeEntries, refundEntries, refundReturnEntries } from './ledger.ts';

const money = fc.record({
  amount: fc.integer({ min: 1, max: 99_999_999 }),
  currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
});

it('every transaction sums to nothing', () => {
  fc.assert(
    fc.property(money, (sum) => {
      for (const make of [chargeEntries, refundEntries, refundReturnEntries]) {
        const entries = make('1', sum);
        expect(entries.reduce((total, { amount }) => total + amount, 0)).toBe(0);
        expect(new Set(entries.map(({ currency }) => currency))).toEqual(new Set([sum.currency]));
      }
    }),
  );
});

it('a refund that came back leaves the accounts as the charge did', () => {
  const sum = { amount: 500, currency: 'EUR' };
  const balance = [
    ...chargeEntries('pi', sum),
    ...refundEntries('re', sum),
    ...refundReturnEntries('re', sum),
  ].filter(({ account }) => account === 'stripe_balance');
  expect(balance.reduce((total, { amount }) => total + amount, 0)).toBe(500);
});
