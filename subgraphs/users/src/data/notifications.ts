import { anyOf, keyset, newId, type Page, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, asc, count, eq, getTableColumns, gt, sql } from 'drizzle-orm';
import type { News } from '../domain/notification.ts';
import { type NotificationRow, notificationFeeds, notifications } from './notification-tables.ts';
import { users } from './tables.ts';

const columns = {
  ...getTableColumns(notifications),
  read: sql<boolean>`${notifications.seq} <= ${notificationFeeds.readUpTo}`,
};

const withFeed = (db: Queryable) =>
  db
    .select(columns)
    .from(notifications)
    .innerJoin(notificationFeeds, eq(notificationFeeds.userId, notifications.userId))
    .$dynamic();

/** Stores news for those who still have an account; answers the number of the newest piece of each person who got any. */
export const insertNews = async (
  tx: Transaction,
  news: readonly News[],
): Promise<{ userId: string; latest: number }[]> => {
  const wanted = [...new Set(news.map(({ userId }) => userId))];
  const known = await tx
    .select({ id: users.id })
    .from(users)
    .where(anyOf(users.id, wanted))
    .orderBy(users.id)
    .for('key share');
  const perUser = new Map(known.map(({ id }) => [id, news.filter(({ userId }) => userId === id)]));
  if (perUser.size === 0) return [];
  // In the order of their ids, so that two who add at once wait for each other instead of locking up.
  const feeds = await tx
    .insert(notificationFeeds)
    .values([...perUser].map(([userId, theirs]) => ({ userId, latest: theirs.length })))
    .onConflictDoUpdate({
      target: notificationFeeds.userId,
      set: { latest: sql`${notificationFeeds.latest} + excluded.latest` },
    })
    .returning({ userId: notificationFeeds.userId, latest: notificationFeeds.latest });
  await tx.insert(notifications).values(
    feeds.flatMap(({ userId, latest }) => {
      const theirs = perUser.get(userId) ?? [];
      return theirs.map((piece, at) => ({
        id: newId('notification'),
        ...piece,
        seq: latest - theirs.length + 1 + at,
      }));
    }),
  );
  return feeds;
};

/** Pieces of news by id, in no order. */
export const notificationsByIds = (db: Queryable, ids: readonly string[]): Promise<NotificationRow[]> =>
  withFeed(db).where(anyOf(notifications.id, ids));

/** The same page of the news of several people, newest first, in one statement; one row more when there is more. */
export const notificationsOfUsers = (
  db: Queryable,
  userIds: readonly string[],
  page: Page,
): Promise<NotificationRow[]> => {
  const { where, orderBy } = keyset(page, { columns: [notifications.seq], descending: true });
  const pageOfOne = db
    .select({ notificationId: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.userId, sql`owner.id`), where))
    .orderBy(...orderBy)
    .limit(page.size + 1)
    .as('page_of_one');
  return db
    .select(columns)
    .from(sql`unnest(${sql.param([...userIds])}::text[]) as owner (id)`)
    .crossJoinLateral(pageOfOne)
    .innerJoin(notifications, eq(notifications.id, pageOfOne.notificationId))
    .innerJoin(notificationFeeds, eq(notificationFeeds.userId, notifications.userId))
    .orderBy(...orderBy);
};

/** How many pieces several people have; who has none is left out. */
export const countNotifications = (
  db: Queryable,
  userIds: readonly string[],
): Promise<{ userId: string; value: number }[]> =>
  db
    .select({ userId: notifications.userId, value: count() })
    .from(notifications)
    .where(anyOf(notifications.userId, userIds))
    .groupBy(notifications.userId);

/** A person's news after a number, oldest first, `most` at a time. */
export const notificationsAfter = (
  db: Queryable,
  { userId, seq, most }: { userId: string; seq: number; most: number },
): Promise<NotificationRow[]> =>
  withFeed(db)
    .where(and(eq(notifications.userId, userId), gt(notifications.seq, seq)))
    .orderBy(asc(notifications.seq))
    .limit(most);

/** Where a person's news stands; null before the first piece. */
export const findFeed = async (
  db: Queryable,
  userId: string,
): Promise<{ latest: number; forgotten: number; newest: number | null } | null> => {
  const [row] = await db
    .select({
      latest: notificationFeeds.latest,
      forgotten: notificationFeeds.forgotten,
      newest: sql<
        number | null
      >`(select max(${notifications.seq}) from ${notifications} where ${notifications.userId} = ${userId})`,
    })
    .from(notificationFeeds)
    .where(eq(notificationFeeds.userId, userId));
  return row ?? null;
};

/** Marks a person's news as read up to a number; what was read stays read. */
export const markRead = async (db: Queryable, userId: string, seq: number): Promise<void> => {
  await db
    .update(notificationFeeds)
    .set({
      readUpTo: sql`greatest(${notificationFeeds.readUpTo}, least(${notificationFeeds.latest}, ${seq}::int))`,
    })
    .where(eq(notificationFeeds.userId, userId));
};

/** Deletes news of more than 90 days ago, and notes up to where. */
export const pruneNotifications = async (db: Queryable): Promise<void> => {
  await db.execute(sql`
    with gone as (
      delete from ${notifications} where ${notifications.at} < now() - interval '90 days'
      returning user_id, seq
    ), up_to as (
      select user_id, max(seq) as seq from gone group by user_id
    )
    update ${notificationFeeds} as feed set forgotten = greatest(feed.forgotten, up_to.seq)
    from up_to where feed.user_id = up_to.user_id`);
};
