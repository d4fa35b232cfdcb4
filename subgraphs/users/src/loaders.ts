import { type Database, isId, type Page } from '@bazaar/service-kit';
import DataLoader from 'dataloader';
import { addressesByIds, addressesOfUsers } from './data/addresses.ts';
import type { DataExportRow } from './data/data-export-tables.ts';
import { exportsOfUsers } from './data/data-exports.ts';
import type { NotificationRow } from './data/notification-tables.ts';
import { countNotifications, notificationsByIds, notificationsOfUsers } from './data/notifications.ts';
import { sellersByIds, sellersBySlugs, sellersOfUsers } from './data/sellers.ts';
import type { AddressRow } from './data/tables.ts';
import { usersWithTwoFactor } from './data/two-factors.ts';
import { usersByIds } from './data/users.ts';
import { isSlug } from './domain/slug.ts';

// What cannot be a key finds nothing, and the database is not asked for it.
const byKey = <Row>(
  isKey: (key: string) => boolean,
  find: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
) =>
  new DataLoader<string, Row | null>(async (keys) => {
    const sound = keys.filter(isKey);
    const rows = sound.length > 0 ? await find(sound) : [];
    const found = new Map(rows.map((row) => [keyOf(row), row]));
    return keys.map((key) => found.get(key) ?? null);
  });

type PageOfUser = { userId: string; page: Page };

// Pages asked for with the same arguments are read together; a request seldom has more than one set of them.
const readPages = async (db: Database, keys: readonly PageOfUser[]): Promise<NotificationRow[][]> => {
  const found = new Map<PageOfUser, NotificationRow[]>();
  const groups = new Map<string, PageOfUser[]>();
  for (const key of keys) {
    const name = JSON.stringify(key.page);
    groups.set(name, [...(groups.get(name) ?? []), key]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const rows = await notificationsOfUsers(
      db,
      group.map(({ userId }) => userId),
      first.page,
    );
    for (const key of group)
      found.set(
        key,
        rows.filter(({ userId }) => userId === key.userId),
      );
  }
  return keys.map((key) => found.get(key) ?? []);
};

/** Made for each request: one statement a type, however long the list. */
export const createLoaders = (db: Database, clock: () => Date) => {
  const loaders = {
    user: byKey(
      (id) => isId('user', id),
      (ids) => usersByIds(db, ids),
      ({ id }) => id,
    ),
    address: byKey(
      (id) => isId('address', id),
      (ids) => addressesByIds(db, ids),
      ({ id }) => id,
    ),
    addressesOfUser: new DataLoader<string, AddressRow[]>(async (userIds) => {
      const found = new Map<string, AddressRow[]>(userIds.map((id) => [id, []]));
      for (const address of await addressesOfUsers(db, userIds)) found.get(address.userId)?.push(address);
      return userIds.map((id) => found.get(id) ?? []);
    }),
    twoFactorOfUser: new DataLoader<string, boolean>(async (userIds) => {
      const withOne = new Set(await usersWithTwoFactor(db, userIds));
      return userIds.map((id) => withOne.has(id));
    }),
    notification: byKey(
      (id) => isId('notification', id),
      (ids) => notificationsByIds(db, ids),
      ({ id }) => id,
    ),
    notificationsOfUser: new DataLoader<PageOfUser, NotificationRow[], string>(
      (keys) => readPages(db, keys),
      {
        cacheKeyFn: (key) => JSON.stringify(key),
      },
    ),
    notificationCountOfUser: new DataLoader<string, number>(async (userIds) => {
      const counts = new Map(
        (await countNotifications(db, userIds)).map(({ userId, value }) => [userId, value]),
      );
      return userIds.map((id) => counts.get(id) ?? 0);
    }),
    seller: byKey(
      (id) => isId('seller', id),
      (ids) => sellersByIds(db, ids),
      ({ id }) => id,
    ),
    sellerBySlug: byKey(
      isSlug,
      (slugs) => sellersBySlugs(db, slugs),
      ({ slug }) => slug,
    ),
    sellerOfUser: byKey(
      (id) => isId('user', id),
      (ids) => sellersOfUsers(db, ids),
      ({ userId }) => userId ?? '',
    ),
    exportOfUser: new DataLoader<string, DataExportRow | null>(async (userIds) => {
      const found = new Map((await exportsOfUsers(db, userIds, clock())).map((row) => [row.userId, row]));
      return userIds.map((id) => found.get(id) ?? null);
    }),
  };
  return {
    ...loaders,
    /** After a change within the request nothing read before it counts. */
    forget: (): void => {
      for (const loader of Object.values(loaders)) loader.clearAll();
    },
  };
};

/** The loaders of one request. */
export type Loaders = ReturnType<typeof createLoaders>;
