import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, type MaybeUse, type UseEvent, useTransitions } from './coupon-use.ts';

const events: readonly UseEvent[] = ['reserved', 'placed', 'died', 'forgotten'];
const after = (...happened: UseEvent[]): MaybeUse =>
  happened.reduce<MaybeUse>((state, event) => useTransitions[state][event], 'NONE');

describe('a use of a coupon', () => {
  it.each<[MaybeUse, UseEvent, MaybeUse, number]>([
    ['NONE', 'reserved', 'RESERVED', 1],
    ['NONE', 'placed', 'USED', 1],
    ['NONE', 'died', 'RELEASED', 0],
    ['NONE', 'forgotten', 'NONE', 0],
    ['RESERVED', 'reserved', 'RESERVED', 0],
    ['RESERVED', 'placed', 'USED', 0],
    ['RESERVED', 'died', 'RELEASED', -1],
    ['RESERVED', 'forgotten', 'NONE', -1],
    ['USED', 'reserved', 'USED', 0],
    ['USED', 'placed', 'USED', 0],
    ['USED', 'died', 'RELEASED', -1],
    ['USED', 'forgotten', 'USED', 0],
    ['RELEASED', 'reserved', 'RELEASED', 0],
    ['RELEASED', 'placed', 'RELEASED', 0],
    ['RELEASED', 'died', 'RELEASED', 0],
    ['RELEASED', 'forgotten', 'RELEASED', 0],
  ])('%s, then %s: %s', (from, event, to, more) => {
    expect(useTransitions[from][event]).toBe(to);
    expect(growth(from, to)).toBe(more);
  });

  it('counts once while its order lives and not at all once it died, however messages come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events)), (happened) => {
        const end = after(...happened);
        if (happened.includes('died')) expect(growth('NONE', end)).toBe(0);
        else if (happened.includes('placed')) expect(growth('NONE', end)).toBe(1);
      }),
    );
  });
});
