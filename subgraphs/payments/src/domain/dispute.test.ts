import { describe, expect, it } from 'vitest';
import { DISPUTE_STATUSES, disputeStatusOf, isEnded, nextDisputeStatus } from './dispute.ts';

describe('a dispute', () => {
  it.each(DISPUTE_STATUSES.flatMap((from) => DISPUTE_STATUSES.map((to) => [from, to] as const)))(
    'that is %s and is said to be %s is never undone by older news',
    (from, said) => {
      const order = ['INQUIRY', 'NEEDS_RESPONSE', 'UNDER_REVIEW'];
      const next = nextDisputeStatus(from, said);
      if (isEnded(from)) expect(next).toBe(from);
      else if (said === 'CLOSED') expect(next).toBe(from === 'INQUIRY' ? 'CLOSED' : from);
      else if (isEnded(said)) expect(next).toBe(said);
      else expect(next).toBe(order.indexOf(said) > order.indexOf(from) ? said : from);
    },
  );

  it('ends won, lost, or as a question that was answered', () => {
    expect(DISPUTE_STATUSES.filter(isEnded)).toEqual(['WON', 'LOST', 'CLOSED']);
  });

  it('of Stripe is read; an inquiry is told from a chargeback', () => {
    expect(['warning_under_review', 'needs_response', 'prevented'].map(disputeStatusOf)).toEqual([
      'INQUIRY',
      'NEEDS_RESPONSE',
      'CLOSED',
    ]);
    expect(() => disputeStatusOf('beamed')).toThrow(RangeError);
  });
});
