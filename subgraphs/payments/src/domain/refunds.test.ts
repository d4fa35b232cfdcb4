import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideRefund, mayFollow, REFUND_STATUSES, refundable, refundEvent } from './refunds.ts';

describe('a refund', () => {
  it('gives back all that is left unless told how much', () => {
    const money = { received: 1000, disputed: 0, refunds: [{ amount: 300, status: 'SUCCEEDED' as const }] };
    expect(decideRefund(money, null)).toEqual({ kind: 'refund', amount: 700 });
    expect(decideRefund(money, 200)).toEqual({ kind: 'refund', amount: 200 });
  });

  it('never exceeds what was paid, refunds under way included', () => {
    const money = { received: 1000, disputed: 0, refunds: [{ amount: 900, status: 'PENDING' as const }] };
    expect(decideRefund(money, 101)).toEqual({ kind: 'AMOUNT_TOO_LARGE', left: 100 });
  });

  it('never gives back what a bank took back already', () => {
    const money = { received: 1000, disputed: 600, refunds: [{ amount: 300, status: 'SUCCEEDED' as const }] };
    expect(decideRefund(money, null)).toEqual({ kind: 'refund', amount: 100 });
    expect(decideRefund({ ...money, disputed: 1000 }, null)).toEqual({ kind: 'NOT_REFUNDABLE' });
  });

  it('that failed can be asked for again', () => {
    const money = { received: 1000, disputed: 0, refunds: [{ amount: 1000, status: 'FAILED' as const }] };
    expect(decideRefund(money, null)).toEqual({ kind: 'refund', amount: 1000 });
  });

  it('cannot be had of what was never paid or is all given back', () => {
    expect(decideRefund({ received: 0, disputed: 0, refunds: [] }, null)).toEqual({ kind: 'NOT_REFUNDABLE' });
    const done = { received: 50, disputed: 0, refunds: [{ amount: 50, status: 'SUCCEEDED' as const }] };
    expect(decideRefund(done, 1)).toEqual({ kind: 'NOT_REFUNDABLE' });
  });

  it('moves only forward', () => {
    const moves = REFUND_STATUSES.flatMap((from) =>
      REFUND_STATUSES.filter((to) => mayFollow(from, to)).map((to) => `${from}→${to}`),
    );
    expect(moves).toEqual(['PENDING→SUCCEEDED', 'PENDING→FAILED', 'SUCCEEDED→FAILED']);
  });

  it('in any sequence leaves between nothing and everything', () => {
    const asked = fc.option(fc.integer({ min: 1, max: 2000 }), { nil: null });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.array(asked, { maxLength: 20 }),
        (received, wishes) => {
          const refunds: { amount: number; status: 'SUCCEEDED' }[] = [];
          for (const wish of wishes) {
            const decision = decideRefund({ received, disputed: 0, refunds }, wish);
            if (decision.kind === 'refund') refunds.push({ amount: decision.amount, status: 'SUCCEEDED' });
          }
          const left = refundable({ received, disputed: 0, refunds });
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(received);
          if (wishes.includes(null)) expect(left).toBe(0);
        },
      ),
    );
  });

  it('tells part from all', () => {
    expect([refundEvent(10, 0), refundEvent(10, 9), refundEvent(10, 10)]).toEqual([
      'refundsReturned',
      'refundedInPart',
      'refundedInFull',
    ]);
  });
});
