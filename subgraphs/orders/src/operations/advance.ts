import type { Send, Transaction } from '@bazaar/service-kit';
import { insertEvents } from '../data/order-events.ts';
import { linesOfOrders, type OrderLineRow } from '../data/order-lines.ts';
import { type OrderRow, saveStandings } from '../data/orders.ts';
import { evolve, isMove, type Outcome } from '../domain/evolve.ts';
import type { OrderEvent } from '../domain/transitions.ts';
import { type Part, sendCommand } from './send-command.ts';
import { sendStatusChanged } from './send-status-changed.ts';

/** Something that happens to an order whose row this transaction has locked. */
export type Happening = {
  order: OrderRow;
  event: OrderEvent;
  note: string | null;
  /** The sellers who may read the note; all of them when absent. */
  audience?: readonly string[];
  /** What support alone reads. */
  internalNote?: string | null;
  /** The units that an event about some of an order undoes. */
  part?: Part;
};

const reasons: Partial<Record<OrderRow['state'], string>> = {
  CANCELLED: 'The order was cancelled.',
  EXPIRED: 'The order was not paid in time.',
  REFUSED: 'The order was refused.',
};

/**
 * Lets things happen to orders, one after the other: stores where the orders stand then, and sends what follows.
 * A handful of statements however many there are. Answers what came of each.
 */
export const advance = async (
  {
    tx,
    send,
    at,
    lines: known,
  }: {
    tx: Transaction;
    send: Send;
    at: Date;
    /** The lines of all these orders, where they have been read; only what never changes of them is told. */
    lines?: readonly OrderLineRow[];
  },
  happenings: readonly Happening[],
): Promise<Outcome<OrderRow>[]> => {
  const before = new Map(happenings.map(({ order }) => [order.id, order]));
  const current = new Map(before);
  const outcomes = happenings.map(
    ({ order, event, note, audience = null, internalNote = null, part = null }) => {
      const outcome = evolve(current.get(order.id) ?? order, event, { at, note, audience, internalNote });
      current.set(order.id, outcome.order);
      return { ...outcome, part };
    },
  );

  const effective = outcomes.filter(
    ({ change, commands }) => (change !== null && isMove(change)) || commands.length > 0,
  );
  if (effective.length > 0) {
    const lines = known ?? (await linesOfOrders(tx, [...new Set(effective.map(({ order }) => order.id))]));
    for (const { order, change, commands, part } of effective) {
      const own = lines.filter(({ orderId }) => orderId === order.id);
      if (change && isMove(change)) sendStatusChanged(send, order, change, own);
      const reason = change?.note ?? reasons[order.state] ?? '';
      for (const command of commands) sendCommand(send, command, { order, lines: own, reason, part });
    }
  }
  // Neither waits for the other: one round trip.
  await Promise.all([
    saveStandings(
      tx,
      [...current.values()].filter(({ id, version }) => before.get(id)?.version !== version),
    ),
    insertEvents(
      tx,
      outcomes.flatMap(({ order, change }) => (change ? [{ ...change, orderId: order.id }] : [])),
    ),
  ]);
  return outcomes;
};
