import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chargeEntries, disputeEntries, feeEntries, refundEntries, refundReturnEntries } from './ledger.ts';

const money = fc.record({
  amount: fc.integer({ min: 1, max: 99_999_999 }),
  currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
});

it('every transaction sums to nothing', () => {
  fc.assert(
    fc.property(money, (sum) => {
      for (const make of [chargeEntries, refundEntries, refundReturnEntries, feeEntries]) {
        const entries = make('1', sum);
        expect(entries.reduce((total, { amount }) => total + amount, 0)).toBe(0);
        expect(new Set(entries.map(({ currency }) => currency))).toEqual(new Set([sum.currency]));
      }
    }),
  );
});

it('what a bank took and gave back leaves nothing but the fees', () => {
  fc.assert(
    fc.property(money, fc.nat({ max: 5000 }), ({ amount, currency }, fee) => {
      const taken = disputeEntries('du', { id: 'txn_1', amount: -amount, fee, currency });
      const back = disputeEntries('du', { id: 'txn_2', amount, fee: 0, currency });
      const sum = (account: string): number =>
        [...taken, ...back].reduce(
          (total, entry) => total + (entry.account === account ? entry.amount : 0),
          0,
        );
      expect(taken.reduce((total, entry) => total + entry.amount, 0)).toBe(0);
      expect([sum('disputed_funds'), sum('stripe_fees'), sum('stripe_balance')]).toEqual([0, fee, 0 - fee]);
    }),
  );
});

it('a fee of nothing is nothing', () => {
  expect(feeEntries('pi', { amount: 0, currency: 'EUR' })).toEqual([]);
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
