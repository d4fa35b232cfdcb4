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
};

/** What came of an event. */
export type Outcome<Order extends Standing> = {
  order: Order;
  /** Null when the order stands where it stood. */
  change: Change | null;
  commands: readonly Command[];
  /** A person asked for what cannot be; nothing changed. */
  refused: boolean;
};

/** Says what comes of an event: the order after it, the step to record and what others must do. */
export const evolve = <Order extends Standing>(
  order: Order,
  event: OrderEvent,
  { at, note }: { at: Date; note: string | null },
): Outcome<Order> => {
  const transition = transitions[order.state][event];
  switch (transition.kind) {
    case 'move': {
      const version = order.version + 1;
      return {
        order: { ...order, state: transition.to, version },
        change: { version, state: transition.to, previousState: order.state, at, note },
        commands: transition.commands,
        refused: false,
      };
    }
    case 'grow':
      return { order: { ...order, version: order.version + 1 }, change: null, commands: [], refused: false };
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
