import { describe, expect, it } from 'vitest';
import { decide, type ReservationAnswer, type ReservationCommand, UnfitCommandError } from './decide.ts';
import {
  RESERVATION_STATES,
  type Reservation,
  type ReservationEvent,
  type ReservationState,
} from './reservation.ts';
import { type Shelves, shelve } from './shelves.ts';

const expiresAt = new Date('2026-11-20T12:00:00Z');
const held = [{ variantId: 'a', warehouseId: 'w', quantity: 2 }];
const shortages = [{ variantId: 'a', requested: 2, available: 1 }];

const reservation = (state: ReservationState): Reservation => ({
  orderId: 'o',
  state,
  country: 'AT',
  expiresAt: state === 'NONE' ? null : expiresAt,
  shortages: state === 'REJECTED' ? shortages : null,
  holds: state === 'NONE' || state === 'REJECTED' ? [] : held,
});

const shelf = {
  variantId: 'a',
  warehouseId: 'w',
  location: { country: 'AT', latitude: null, longitude: null },
  active: true,
};
const stock = (state: ReservationState): Shelves =>
  shelve([{ ...shelf, onHand: 5, reserved: state === 'HELD' ? 2 : 0 }]);

const command = (kind: ReservationEvent): ReservationCommand =>
  kind === 'RESERVE'
    ? { kind, orderId: 'o', lines: [{ variantId: 'a', quantity: 2 }], country: 'AT', expiresAt }
    : { kind, orderId: 'o' };

type Outcome = {
  state: ReservationState;
  onHand: number;
  reserved: number;
  says: ReservationAnswer['kind'] | null;
};
const to = (state: ReservationState, onHand: number, reserved: number, says: Outcome['says']): Outcome => ({
  state,
  onHand,
  reserved,
  says,
});
const same = (state: ReservationState, says: Outcome['says']): Outcome => to(state, 0, 0, says);

const expected: Record<ReservationState, Record<ReservationEvent, Outcome | 'UNFIT'>> = {
  NONE: {
    RESERVE: to('HELD', 0, 2, 'RESERVED'),
    COMMIT: 'UNFIT',
    RELEASE: to('RELEASED', 0, 0, 'RELEASED'),
    EXPIRE: same('NONE', null),
  },
  HELD: {
    RESERVE: same('HELD', 'RESERVED'),
    COMMIT: to('COMMITTED', -2, -2, 'COMMITTED'),
    RELEASE: to('RELEASED', 0, -2, 'RELEASED'),
    EXPIRE: to('EXPIRED', 0, -2, 'RELEASED'),
  },
  REJECTED: {
    RESERVE: same('REJECTED', 'REJECTED'),
    COMMIT: 'UNFIT',
    RELEASE: to('RELEASED', 0, 0, 'RELEASED'),
    EXPIRE: same('REJECTED', null),
  },
  COMMITTED: {
    RESERVE: same('COMMITTED', 'RESERVED'),
    COMMIT: same('COMMITTED', 'COMMITTED'),
    RELEASE: same('COMMITTED', null),
    EXPIRE: same('COMMITTED', null),
  },
  RELEASED: {
    RESERVE: same('RELEASED', 'RELEASED'),
    COMMIT: 'UNFIT',
    RELEASE: same('RELEASED', 'RELEASED'),
    EXPIRE: same('RELEASED', null),
  },
  EXPIRED: {
    RESERVE: same('EXPIRED', 'RELEASED'),
    COMMIT: to('COMMITTED', -2, 0, 'COMMITTED'),
    RELEASE: to('RELEASED', 0, 0, 'RELEASED'),
    EXPIRE: same('EXPIRED', null),
  },
};

const states: ReservationState[] = ['NONE', ...RESERVATION_STATES];
const events: ReservationEvent[] = ['RESERVE', 'COMMIT', 'RELEASE', 'EXPIRE'];

describe('what an order holds', () => {
  it.each(states.flatMap((state) => events.map((event) => [state, event] as const)))(
    '%s and then %s',
    (state, event) => {
      const outcome = expected[state][event];
      const act = () => decide(command(event), reservation(state), stock(state));
      if (outcome === 'UNFIT') return expect(act).toThrow(UnfitCommandError);
      const { reservation: after, changes, answer } = act();
      const sum = (part: 'onHand' | 'reserved') => changes.reduce((total, each) => total + each[part], 0);
      expect({
        state: after.state,
        onHand: sum('onHand'),
        reserved: sum('reserved'),
        says: answer?.kind ?? null,
      }).toEqual(outcome);
    },
  );

  it('is refused with what is short, and nothing is held', () => {
    const asked: ReservationCommand = {
      kind: 'RESERVE',
      orderId: 'o',
      lines: [
        { variantId: 'a', quantity: 3 },
        { variantId: 'b', quantity: 1 },
        { variantId: 'a', quantity: 3 },
      ],
      country: 'AT',
      expiresAt,
    };
    const { reservation: after, changes, answer } = decide(asked, reservation('NONE'), stock('NONE'));
    expect(after).toMatchObject({ state: 'REJECTED', holds: [] });
    expect(changes).toEqual([]);
    expect(answer).toEqual({
      kind: 'REJECTED',
      shortages: [
        { variantId: 'a', requested: 6, available: 5 },
        { variantId: 'b', requested: 1, available: 0 },
      ],
    });
  });

  it('that is paid too late takes nothing when its units are gone', () => {
    const gone = shelve([{ ...shelf, onHand: 2, reserved: 1 }]);
    expect(() => decide(command('COMMIT'), reservation('EXPIRED'), gone)).toThrow(UnfitCommandError);
  });
});
