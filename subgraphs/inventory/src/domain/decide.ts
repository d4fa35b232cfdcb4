import { allocate, type Hold, type Line, type Shortage } from './allocation.ts';
import { type Reservation, type ReservationState, transitions } from './reservation.ts';
import type { LevelChange, Shelves } from './shelves.ts';

/** What is asked of an order's hold. */
export type ReservationCommand = Readonly<
  | { kind: 'RESERVE'; orderId: string; lines: readonly Line[]; country: string | null; expiresAt: Date }
  | { kind: 'COMMIT'; orderId: string }
  | { kind: 'RELEASE'; orderId: string }
  | { kind: 'EXPIRE'; orderId: string }
>;

/** What the asker is told. */
export type ReservationAnswer =
  | { kind: 'RESERVED'; expiresAt: Date }
  | { kind: 'REJECTED'; shortages: readonly Shortage[] }
  | { kind: 'COMMITTED' }
  | { kind: 'RELEASED' };

/** What follows from a command. */
export type ReservationDecision = Readonly<{
  /** As it stands now; the same object when nothing changed. */
  reservation: Reservation;
  changes: readonly LevelChange[];
  /** Units that left for good, for the ledger. */
  taken: readonly Hold[];
  /** Null when nobody is told. */
  answer: ReservationAnswer | null;
}>;

/** A command that makes no sense for its order; retrying may help when messages overtook each other, and an operator sees it when not. */
export class UnfitCommandError extends Error {
  override name = 'UnfitCommandError';
}

const unchanged = (reservation: Reservation, answer: ReservationAnswer | null): ReservationDecision => ({
  reservation,
  changes: [],
  taken: [],
  answer,
});

const change = (hold: Hold, onHand: -1 | 0, reserved: -1 | 0 | 1): LevelChange => ({
  variantId: hold.variantId,
  warehouseId: hold.warehouseId,
  onHand: onHand * hold.quantity,
  reserved: reserved * hold.quantity,
});

const hold = (
  command: Extract<ReservationCommand, { kind: 'RESERVE' }>,
  reservation: Reservation,
  shelves: Shelves,
): ReservationDecision => {
  const { lines, country, expiresAt } = command;
  const allocation = allocate(lines, shelves, country);
  if (allocation.kind === 'short') {
    const { shortages } = allocation;
    return {
      reservation: { ...reservation, state: 'REJECTED', country, expiresAt, shortages },
      changes: [],
      taken: [],
      answer: { kind: 'REJECTED', shortages },
    };
  }
  const { holds } = allocation;
  return {
    reservation: { ...reservation, state: 'HELD', country, expiresAt, holds },
    changes: holds.map((each) => change(each, 0, 1)),
    taken: [],
    answer: { kind: 'RESERVED', expiresAt },
  };
};

const take = (reservation: Reservation): ReservationDecision => ({
  reservation: { ...reservation, state: 'COMMITTED' },
  changes: reservation.holds.map((each) => change(each, -1, -1)),
  taken: reservation.holds,
  answer: { kind: 'COMMITTED' },
});

const takeAnew = (reservation: Reservation, shelves: Shelves): ReservationDecision => {
  const allocation = allocate(reservation.holds, shelves, reservation.country);
  if (allocation.kind === 'short')
    throw new UnfitCommandError(
      `${reservation.orderId} was paid after its hold had ended, and its units are gone: ${JSON.stringify(allocation.shortages)}`,
    );
  const { holds } = allocation;
  return {
    reservation: { ...reservation, state: 'COMMITTED', holds },
    changes: holds.map((each) => change(each, -1, 0)),
    taken: holds,
    answer: { kind: 'COMMITTED' },
  };
};

const free = (reservation: Reservation, state: ReservationState): ReservationDecision => ({
  reservation: { ...reservation, state },
  changes: reservation.holds.map((each) => change(each, 0, -1)),
  taken: [],
  answer: { kind: 'RELEASED' },
});

const sayReserved = (reservation: Reservation): ReservationDecision => {
  const { expiresAt } = reservation;
  if (!expiresAt) throw new UnfitCommandError(`${reservation.orderId} is held without an end`);
  return unchanged(reservation, { kind: 'RESERVED', expiresAt });
};

/** Decides a command by the table of transitions; throws an UnfitCommandError where the table says FAIL. Pure: the caller applies `changes`. */
export const decide = (
  command: ReservationCommand,
  reservation: Reservation,
  shelves: Shelves,
): ReservationDecision => {
  const action = transitions[reservation.state][command.kind];
  switch (action) {
    case 'HOLD':
      if (command.kind !== 'RESERVE') throw new UnfitCommandError(`${command.kind} names no lines to hold`);
      return hold(command, reservation, shelves);
    case 'TAKE':
      return take(reservation);
    case 'TAKE_ANEW':
      return takeAnew(reservation, shelves);
    case 'FREE':
      return free(reservation, command.kind === 'EXPIRE' ? 'EXPIRED' : 'RELEASED');
    case 'BAR':
      return {
        ...unchanged(reservation, { kind: 'RELEASED' }),
        reservation: { ...reservation, state: 'RELEASED' },
      };
    case 'SAY_RESERVED':
      return sayReserved(reservation);
    case 'SAY_REJECTED':
      return unchanged(reservation, { kind: 'REJECTED', shortages: reservation.shortages ?? [] });
    case 'SAY_COMMITTED':
      return unchanged(reservation, { kind: 'COMMITTED' });
    case 'SAY_RELEASED':
      return unchanged(reservation, { kind: 'RELEASED' });
    case 'REFUSE':
    case 'IGNORE':
      return unchanged(reservation, null);
    case 'FAIL':
      throw new UnfitCommandError(`${command.kind} of ${command.orderId}, which is ${reservation.state}`);
    default:
      return action satisfies never;
  }
};
