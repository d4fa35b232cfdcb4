import { describe, expect, it } from 'vitest';
import { afterReport, reportsToHold, statuses, statusOfNew, transitions } from './status.ts';

describe('where a review stands', () => {
  it.each([
    ['edited', 'PUBLISHED', 'PUBLISHED'],
    ['edited', 'PENDING', 'PENDING'],
    ['edited', 'REJECTED', 'PENDING'],
    ['reportedEnough', 'PUBLISHED', 'PENDING'],
    ['reportedEnough', 'PENDING', 'PENDING'],
    ['reportedEnough', 'REJECTED', 'REJECTED'],
  ] as const)('%s: %s becomes %s', (event, before, after) => {
    expect(transitions[event][before]).toBe(after);
  });

  it('has an answer for every event in every status', () => {
    for (const table of Object.values(transitions))
      expect(Object.keys(table).sort()).toEqual([...statuses].sort());
  });

  it('begins published, unless a moderator would be dodged by writing anew', () => {
    expect(statusOfNew(false)).toBe('PUBLISHED');
    expect(statusOfNew(true)).toBe('PENDING');
  });

  it('moves with the third report, not before', () => {
    expect(afterReport('PUBLISHED', reportsToHold - 1)).toBe('PUBLISHED');
    expect(afterReport('PUBLISHED', reportsToHold)).toBe('PENDING');
    expect(afterReport('REJECTED', reportsToHold)).toBe('REJECTED');
  });
});
