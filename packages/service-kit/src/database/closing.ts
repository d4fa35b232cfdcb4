import { PostgresJsSession } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { Transaction } from './open.ts';

/** A statement of which nobody needs the answer, with its parameters. */
export type ClosingStatement = { text: string; parameters: postgres.ParameterOrJSON<never>[] };

/**
 * Sends the last statement of a transaction this moment, without waiting for it, so that it travels together with the commit: a round trip costs
 * more than such a statement. (Drizzle sends a few ticks later, which would be after the commit.)
 *
 * When it fails, PostgreSQL turns the commit into a rollback, and only the answer of this function says so: it must be awaited after the commit.
 */
export const sendClosing = (tx: Transaction, { text, parameters }: ClosingStatement): Promise<void> => {
  const { session } = tx._;
  if (!(session instanceof PostgresJsSession)) throw new TypeError('Not a transaction of postgres.js');
  const closed = session.client
    .unsafe(text, parameters, { prepare: true })
    .execute()
    .then(() => undefined);
  // When the commit itself fails, nobody comes to ask.
  closed.catch(() => undefined);
  return closed;
};
