import { guest, type Identity } from '@bazaar/identity';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EndedSessions } from '../ended-sessions.ts';
import { Validity } from './validity.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const person = (sessionId: string, expiresAt = 2_000): Identity => ({
  ...guest,
  userId: 'user_1',
  sessionId,
  expiresAt,
});

function setUp() {
  const clock = () => new Date();
  const ended = new EndedSessions(clock);
  return { ended, validity: new Validity({ clock, ended }) };
}

describe('what is open on behalf of a person', () => {
  it('ends with their access token', () => {
    const { validity } = setUp();
    const end = vi.fn();
    validity.watch(person('session_1'), end);
    vi.advanceTimersByTime(999_999);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(end.mock.calls).toEqual([['expired']]);
    expect(validity.size).toBe(0);
  });

  it('ends with their session, all of it, and nobody else’s', () => {
    const { ended, validity } = setUp();
    const [first, second, another] = [vi.fn(), vi.fn(), vi.fn()];
    validity.watch(person('session_1'), first);
    validity.watch(person('session_1'), second);
    validity.watch(person('session_2'), another);
    ended.add('session_1');
    ended.add('session_1');
    vi.advanceTimersByTime(500_000);
    expect([first, second, another].map(({ mock }) => mock.calls)).toEqual([
      [['signed out']],
      [['signed out']],
      [],
    ]);
    expect(validity.size).toBe(1);
  });

  it('is forgotten once it has ended by itself', () => {
    const { ended, validity } = setUp();
    const end = vi.fn();
    validity.watch(person('session_1'), end)();
    ended.add('session_1');
    vi.advanceTimersByTime(2_000_000);
    expect(end).not.toHaveBeenCalled();
    expect(validity.size).toBe(0);
  });

  it('lasts for guests, and beyond the longest timer there is', () => {
    const { validity } = setUp();
    const end = vi.fn();
    validity.watch(guest, end);
    expect(vi.getTimerCount()).toBe(0);
    validity.watch(person('session_1', 10_000_000), end);
    vi.advanceTimersByTime(1_000_000);
    expect(end).not.toHaveBeenCalled();
  });
});
