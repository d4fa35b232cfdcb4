import {
  type Bus,
  createStream,
  type Database,
  decodeCursor,
  type EventStream,
  encodeCursor,
  type Logger,
} from '@bazaar/service-kit';
import type { NotificationRow } from '../data/notification-tables.ts';
import { findFeed, notificationsAfter } from '../data/notifications.ts';

/** A piece of news; `cursorExpired` when it stands in for what the given cursor can no longer tell. */
export type FollowedNotification = { notification: NotificationRow; cursorExpired: boolean };

// Behind the live messages, for when the broker is away.
const pollEvery = 5000;
const atOnce = 200;
const greatest = 2 ** 31 - 1;

/** Where a piece lies among the person's news. */
export const cursorOf = ({ seq }: { seq: number }): string => encodeCursor([seq]);

/** The number in a cursor; throws BAD_USER_INPUT for what is none. */
export const seqOf = (cursor: string): number => {
  const [seq] = decodeCursor(cursor, 1);
  return Number.isInteger(seq) ? Math.min(Math.max(Number(seq), 0), greatest) : greatest;
};

const readCursor = (cursor: string): number | null => {
  try {
    return seqOf(cursor);
  } catch {
    return null;
  }
};

const startOf = async (
  db: Database,
  userId: string,
  after: string | null,
): Promise<{ seq: number; cursorExpired: boolean }> => {
  const feed = await findFeed(db, userId);
  const seq = after === null ? null : readCursor(after);
  if (seq !== null && feed !== null && seq >= feed.forgotten && seq <= feed.latest)
    return { seq, cursorExpired: false };
  return { seq: (feed?.newest ?? 1) - 1, cursorExpired: after !== null };
};

/**
 * Follows a person's news: the newest piece and then every further one, or every piece after a cursor. A cursor that is too old, or not one of
 * this person, starts with the newest. Live messages only wake it: news is read from the database by number, so that none is lost and none comes
 * twice, whatever the broker does.
 */
export const followNotifications = async (
  { db, bus, logger }: { db: Database; bus: Bus; logger: Logger },
  userId: string,
  after: string | null,
): Promise<EventStream<FollowedNotification>> => {
  let from: { seq: number; cursorExpired: boolean } | null = null;
  let reading = false;
  let again = false;
  const read = async (): Promise<void> => {
    from ??= await startOf(db, userId, after);
    for (;;) {
      const news = await notificationsAfter(db, { userId, seq: from.seq, most: atOnce });
      for (const notification of news) {
        stream.push({ notification, cursorExpired: from.cursorExpired });
        from = { seq: notification.seq, cursorExpired: false };
      }
      if (news.length < atOnce) return;
    }
  };
  const wake = async (): Promise<void> => {
    again = true;
    if (reading) return;
    reading = true;
    while (again) {
      again = false;
      await read().catch((error: unknown) =>
        logger.warn({ err: error, userId }, 'News could not be read; it will be soon.'),
      );
    }
    reading = false;
  };
  // Heard from before the first reading on, so that nothing falls in between.
  const heard = bus.listen('users.notified', userId, () => void wake());
  const timer = setInterval(() => void wake(), pollEvery);
  const stream = createStream<FollowedNotification>({
    onReturn: () => {
      heard.stop();
      clearInterval(timer);
    },
  });
  await wake();
  return stream;
};
