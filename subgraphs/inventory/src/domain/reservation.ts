import type { Hold, Shortage } from './allocation.ts';

/** Where an order's hold can stand. */
export const RESERVATION_STATES = ['HELD', 'REJECTED', 'COMMITTED', 'RELEASED', 'EXPIRED'] as const;

/** HELD: units wait for payment. REJECTED: stock was short. COMMITTED: they left. RELEASED: freed by command. EXPIRED: freed by time. NONE: never heard of. */
export type ReservationState = (typeof RESERVATION_STATES)[number] | 'NONE';

/** What can happen to a hold. */
export type ReservationEvent = 'RESERVE' | 'COMMIT' | 'RELEASE' | 'EXPIRE';

/** An order's hold. */
export type Reservation = Readonly<{
  orderId: string;
  state: ReservationState;
  /** The destination's, ISO 3166-1 alpha-2. */
  country: string | null;
  /** When it ends by itself; null when it was never made. */
  expiresAt: Date | null;
  /** Why it was refused. */
  shortages: readonly Shortage[] | null;
  /** What it holds or took; after its end, what it held. */
  holds: readonly Hold[];
}>;

/** What to do about an event. */
export type ReservationAction =
  /** Allocate: HELD, or REJECTED when stock is short. */
  | 'HOLD'
  /** Held units leave for good. */
  | 'TAKE'
  /** The payment came after the hold had ended: take what is free, or fail. */
  | 'TAKE_ANEW'
  /** Held units are free again. */
  | 'FREE'
  /** Nothing is held, and a reserve that arrives late must not hold either. */
  | 'BAR'
  /** It has been done: say so again. */
  | 'SAY_RESERVED'
  | 'SAY_REJECTED'
  | 'SAY_COMMITTED'
  | 'SAY_RELEASED'
  /** Sold units come back by a return, not by a release: leave all as it is. */
  | 'REFUSE'
  /** It makes no difference. */
  | 'IGNORE'
  /** The command makes no sense here: an operator must look. */
  | 'FAIL';

/** Every state and event, since messages may come twice, late and in any order. */
export const transitions: Readonly<
  Record<ReservationState, Readonly<Record<ReservationEvent, ReservationAction>>>
> = {
  NONE: { RESERVE: 'HOLD', COMMIT: 'FAIL', RELEASE: 'BAR', EXPIRE: 'IGNORE' },
  HELD: { RESERVE: 'SAY_RESERVED', COMMIT: 'TAKE', RELEASE: 'FREE', EXPIRE: 'FREE' },
  REJECTED: { RESERVE: 'SAY_REJECTED', COMMIT: 'FAIL', RELEASE: 'BAR', EXPIRE: 'IGNORE' },
  COMMITTED: { RESERVE: 'SAY_RESERVED', COMMIT: 'SAY_COMMITTED', RELEASE: 'REFUSE', EXPIRE: 'IGNORE' },
  RELEASED: { RESERVE: 'SAY_RELEASED', COMMIT: 'FAIL', RELEASE: 'SAY_RELEASED', EXPIRE: 'IGNORE' },
  EXPIRED: { RESERVE: 'SAY_RELEASED', COMMIT: 'TAKE_ANEW', RELEASE: 'BAR', EXPIRE: 'IGNORE' },
};
