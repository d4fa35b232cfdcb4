import { describe, expect, it } from 'vitest';
import { answerOf } from './attempt.ts';

describe('a try to pay', () => {
  it('that is decided tells how it ended', () => {
    const facts = { failureMessage: null, payment: 'SUCCEEDED' } as const;
    expect(answerOf({ ...facts, attempt: 'SUCCEEDED' })).toEqual({ kind: 'APPLIED' });
    expect(answerOf({ ...facts, attempt: 'CANCELLED' })).toEqual({ kind: 'NOT_PAYABLE' });
    expect(answerOf({ ...facts, attempt: 'FAILED', failureMessage: 'No money.' })).toEqual({
      kind: 'CARD_DECLINED',
      message: 'No money.',
    });
  });

  it('under way for a payment that can be paid is for Stripe to tell', () => {
    const facts = { attempt: 'PROCESSING', failureMessage: null } as const;
    expect(answerOf({ ...facts, payment: 'REQUIRES_PAYMENT' })).toBeNull();
    expect(answerOf({ ...facts, payment: 'REQUIRES_ACTION' })).toBeNull();
    expect(answerOf({ ...facts, payment: 'PROCESSING' })).toEqual({ kind: 'APPLIED' });
    for (const payment of ['OPENING', 'CANCELLED', 'SUCCEEDED', 'FAILED', 'REFUNDED'] as const)
      expect(answerOf({ ...facts, payment })).toEqual({ kind: 'NOT_PAYABLE' });
  });
});
