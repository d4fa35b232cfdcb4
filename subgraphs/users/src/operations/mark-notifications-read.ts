import { unauthenticated } from '@bazaar/service-kit';
import { markRead } from '../data/notifications.ts';
import { findAccount } from '../data/users.ts';
import type { Deps, Viewer } from './deps.ts';
import { seqOf } from './follow-notifications.ts';
import type { UserPayload } from './payloads.ts';

/** Marks a person's news as read up to a cursor. Throws BAD_USER_INPUT for what is no cursor. */
export const markNotificationsRead = async (
  { db }: Deps,
  { userId }: Viewer,
  { upTo }: { upTo: string },
): Promise<UserPayload> => {
  await markRead(db, userId, seqOf(upTo));
  const account = await findAccount(db, userId);
  if (account === null) throw unauthenticated();
  return { user: account.user, userErrors: [] };
};
