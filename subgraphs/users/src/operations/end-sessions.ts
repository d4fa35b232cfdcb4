import type { Send, Transaction } from '@bazaar/service-kit';
import { markEnded, type SessionChoice } from '../data/sessions.ts';

/**
 * Ends sessions of a person: their refresh tokens are worthless at once, and their access tokens as soon as the gateway has heard of it.
 * Nothing happens to those that have ended or are another's.
 */
export const endSessions = async (
  { tx, send }: { tx: Transaction; send: Send },
  which: SessionChoice & { userId: string; at: Date },
): Promise<void> => {
  const { userId, at } = which;
  for (const sessionId of await markEnded(tx, which))
    send('users.sessionEnded', { sessionId, userId, at: at.toISOString() });
};
