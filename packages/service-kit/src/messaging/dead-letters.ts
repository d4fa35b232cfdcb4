import { randomUUID } from 'node:crypto';
import { asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../database/open.ts';
import type { Bus } from './bus.ts';
import { deadLetters } from './tables.ts';

/** A message that could not be handled. */
export type DeadLetter = typeof deadLetters.$inferSelect;

/** The dead letters of a service that have not been replayed, oldest first. */
export const listDeadLetters = (db: Database): Promise<DeadLetter[]> =>
  db.select().from(deadLetters).where(isNull(deadLetters.replayedAt)).orderBy(asc(deadLetters.diedAt));

/**
 * Publishes a dead letter again on its own subject. Only who could not handle it will: the inboxes of the others know it.
 * Answers false when there is no such dead letter, or it was replayed.
 */
export const replayDeadLetter = (db: Database, bus: Bus, id: string): Promise<boolean> =>
  db.transaction(async (tx) => {
    const [letter] = await tx.select().from(deadLetters).where(eq(deadLetters.id, id)).for('update');
    if (!letter || letter.replayedAt) return false;
    // A message id of its own: the broker may still remember the event's.
    await bus.jetstream.publish(letter.subject, letter.body, { msgID: `replay:${randomUUID()}` });
    await tx.update(deadLetters).set({ replayedAt: new Date() }).where(eq(deadLetters.id, id));
    return true;
  });
