import type { Logger, Send, Transaction } from '@bazaar/service-kit';
import { changeStock, type NewMovement } from '../data/change-stock.ts';
import { lockStock } from '../data/lock-stock.ts';
import { lockReservations, saveReservations } from '../data/reservations.ts';
import { decide, type ReservationAnswer, type ReservationCommand } from '../domain/decide.ts';
import type { Reservation } from '../domain/reservation.ts';
import { applyChange, type LevelChange } from '../domain/shelves.ts';

const answer = (send: Send, orderId: string, said: ReservationAnswer): void => {
  switch (said.kind) {
    case 'RESERVED':
      send('inventory.reserved', { orderId, expiresAt: said.expiresAt.toISOString() });
      break;
    case 'REJECTED':
      send('inventory.rejected', { orderId, shortages: [...said.shortages] });
      break;
    case 'COMMITTED':
      send('inventory.committed', { orderId });
      break;
    case 'RELEASED':
      send('inventory.released', { orderId });
      break;
    default:
      said satisfies never;
  }
};

const variantsOf = (
  commands: readonly ReservationCommand[],
  reservations: ReadonlyMap<string, Reservation>,
): string[] =>
  commands.flatMap((command) => [
    ...(command.kind === 'RESERVE' ? command.lines : []).map(({ variantId }) => variantId),
    ...(reservations.get(command.orderId)?.holds ?? []).map(({ variantId }) => variantId),
  ]);

const sold = (orderId: string): Pick<NewMovement, 'kind' | 'reason' | 'orderId' | 'movedBy'> => ({
  kind: 'COMMITTED',
  reason: null,
  orderId,
  movedBy: null,
});

/**
 * Carries out commands about orders' holds, in their order, with a fixed number of statements however many there are.
 *
 * All rows are locked first (orders, then variants, each in the order of their ids) and every command is decided on what the one before it left,
 * so that one that finds too little disturbs no other. Throws an UnfitCommandError, with nothing changed, when one makes no sense.
 */
export const commandReservations = async (
  { tx, send, logger }: { tx: Transaction; send: Send; logger: Logger },
  commands: readonly ReservationCommand[],
): Promise<void> => {
  if (commands.length === 0) return;
  const reservations = await lockReservations(
    tx,
    commands.map(({ orderId }) => orderId),
  );
  const shelves = await lockStock(tx, variantsOf(commands, reservations));
  const holdsBefore = new Map([...reservations].map(([orderId, { holds }]) => [orderId, holds]));
  const changed = new Set<string>();
  const changes: LevelChange[] = [];
  const movements: NewMovement[] = [];
  for (const command of commands) {
    const { orderId } = command;
    const before = reservations.get(orderId);
    if (!before) throw new Error(`The reservation of ${orderId} is not locked`);
    const decision = decide(command, before, shelves);
    for (const change of decision.changes) applyChange(shelves, change);
    changes.push(...decision.changes);
    movements.push(
      ...decision.taken.map(({ variantId, warehouseId, quantity }) => ({
        variantId,
        warehouseId,
        delta: -quantity,
        ...sold(orderId),
      })),
    );
    const after = decision.reservation;
    if (after !== before) {
      reservations.set(orderId, after);
      changed.add(orderId);
    }
    if (decision.answer) answer(send, orderId, decision.answer);
    else logger.warn({ orderId, command: command.kind, state: before.state }, 'A hold was left as it is.');
  }
  const saved = [...reservations.values()]
    .filter(({ orderId }) => changed.has(orderId))
    .map((after) => ({ after, holdsBefore: holdsBefore.get(after.orderId) ?? [] }));
  // All rows are locked, so neither waits for the other: their statements share round trips.
  await Promise.all([
    changed.size > 0 ? saveReservations(tx, saved) : undefined,
    changeStock(tx, send, changes, movements),
  ]);
};
