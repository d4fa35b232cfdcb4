/**
 * Where an order's use of a coupon stands. RESERVED: held for an order about to be placed. USED: it was placed. Both count against the limits.
 * RELEASED: the order died, for ever.
 */
export type UseState = 'RESERVED' | 'USED' | 'RELEASED';

/** What can happen to a use: checkout wants it, the order is there, the order died, no order ever came. */
export type UseEvent = 'reserved' | 'placed' | 'died' | 'forgotten';

/** A use, or none yet (or any more). */
export type MaybeUse = UseState | 'NONE';

/**
 * What comes of each event. Messages come twice and out of order: death wins over whatever is heard later,
 * and an order that is there wins over a sweeper that did not see it.
 */
export const useTransitions: Readonly<Record<MaybeUse, Readonly<Record<UseEvent, MaybeUse>>>> = {
  NONE: { reserved: 'RESERVED', placed: 'USED', died: 'RELEASED', forgotten: 'NONE' },
  RESERVED: { reserved: 'RESERVED', placed: 'USED', died: 'RELEASED', forgotten: 'NONE' },
  USED: { reserved: 'USED', placed: 'USED', died: 'RELEASED', forgotten: 'USED' },
  RELEASED: { reserved: 'RELEASED', placed: 'RELEASED', died: 'RELEASED', forgotten: 'RELEASED' },
};

const counts: Readonly<Record<MaybeUse, number>> = { NONE: 0, RESERVED: 1, USED: 1, RELEASED: 0 };

/** By how much the uses of a coupon grow when one goes from a state to another: −1, 0 or 1. */
export const growth = (from: MaybeUse, to: MaybeUse): number => counts[to] - counts[from];
