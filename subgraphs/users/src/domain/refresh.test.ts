import { describe, expect, test } from 'vitest';
import { decideRefresh, type HeldToken, repeatWithin } from './refresh.ts';

const now = new Date('2026-11-20T12:00:00.000Z');
const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
const held = (token: Partial<HeldToken> = {}): HeldToken => ({
  expiresAt: ago(-1000),
  usedAt: null,
  outlived: false,
  sessionEndedAt: null,
  ...token,
});

describe('a refresh token', () => {
  test('is changed for its successor', () => {
    expect(decideRefresh(held(), now)).toBe('rotate');
  });

  test('is worthless when its time is over', () => {
    expect(decideRefresh(held({ expiresAt: now }), now)).toBe('ended');
  });

  test('gets the same successor again for 10 seconds', () => {
    expect(decideRefresh(held({ usedAt: now }), now)).toBe('repeat');
    expect(decideRefresh(held({ usedAt: ago(repeatWithin) }), now)).toBe('repeat');
  });

  test('that was used longer ago was copied', () => {
    expect(decideRefresh(held({ usedAt: ago(repeatWithin + 1) }), now)).toBe('stolen');
  });

  test('whose successor has been used was copied, however fresh', () => {
    expect(decideRefresh(held({ usedAt: now, outlived: true }), now)).toBe('stolen');
  });

  test('that was used before its time was over was copied, though it is over now', () => {
    expect(decideRefresh(held({ usedAt: ago(60_000), expiresAt: ago(1) }), now)).toBe('stolen');
  });

  test.each([held(), held({ usedAt: now }), held({ usedAt: ago(60_000) })])(
    'of a session that has ended is worthless',
    (token) => {
      expect(decideRefresh({ ...token, sessionEndedAt: ago(5) }, now)).toBe('ended');
    },
  );
});
