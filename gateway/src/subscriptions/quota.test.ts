import { describe, expect, it } from 'vitest';
import { Quota } from './quota.ts';

describe('a quota', () => {
  it('lets each holder have so many at once, whatever others have', () => {
    const quota = new Quota(2);
    expect([quota.take('a'), quota.take('a'), quota.take('a'), quota.take('b')]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    quota.give('a');
    expect(quota.take('a')).toBe(true);
  });

  it('forgets who has nothing', () => {
    const quota = new Quota(3);
    for (const holder of ['a', 'b', 'a']) quota.take(holder);
    for (const holder of ['a', 'b', 'a']) quota.give(holder);
    expect(quota.size).toBe(0);
  });
});
