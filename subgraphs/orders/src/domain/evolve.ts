import type { State } from './state.ts';
import { type Command, type OrderEvent, transitions } from './transitions.ts';

/** The part of an order that events change. */
export type Standing = { state: State; version: number };

/** A step of an order. */
export type Change = {
  version: number;
  state: State;
  previousState: State | null;
  at: Date;
  /** In plain English; null when there is nothing to say. */
  note: string | null;
  /** The sellers who may read the note besides the buyer and admins; null when all of them may. */
  audience: readonly string[] | null;
  /** What support alone reads, in plain English; null when there is nothing to say. */
  internalNote: string | null;
};

/** Why something happened, for the timeline. */
export type Reason = Pick<Change, 'at' | 'note' | 'audience' | 'internalNote'>;

/** Did the order come to stand somewhere else? */
export const isMove = ({ state, previousState }: Pick<Change, 'state' | 'previousState'>): boolean =>
  state !== previousState;

/** What came of an event. */
export type Outcome<Order extends Standing> = {
  order: Order;
  /** Null when the order is what it was. */
  change: Change | null;
  commands: readonly Command[];
  /** A person asked for what cannot be; nothing changed. */
  refused: boolean;
};

/** Says what comes of an event: the order after it, the step to record and what others must do. */
export const evolve = <Order extends Standing>(
  order: Order,
  event: OrderEvent,
  reason: Reason,
): Outcome<Order> => {
  const stepTo = (state: State, commands: readonly Command[]): Outcome<Order> => {
    const version = order.version + 1;
    return {
      order: { ...order, state, version },
      change: { version, state, previousState: order.state, ...reason },
      commands,
      refused: false,
    };
  };
  const transition = transitions[order.state][event];
  switch (transition.kind) {
    case 'move':
      return stepTo(transition.to, transition.commands);
    case 'grow':
      return stepTo(order.state, transition.commands);
    case 'stay':
      return { order, change: null, commands: transition.commands, refused: false };
    case 'ignore':
      return { order, change: null, commands: [], refused: false };
    case 'refuse':
      return { order, change: null, commands: [], refused: true };
    default:
      return transition satisfies never;
  }
};
