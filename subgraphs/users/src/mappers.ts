import type { Connection } from '@bazaar/service-kit';
import type { DataExportRow } from './data/data-export-tables.ts';
import type { NotificationRow } from './data/notification-tables.ts';
import type { AddressRow, SellerRow, UserRow } from './data/tables.ts';
import type { OpenedSession } from './operations/payloads.ts';

/** What resolvers of each type get as their parent. */
export type UserMapper = UserRow & {
  /** Set where the request itself has proven who it is, as signing in does before there is a token. */
  proven?: true;
};
export type AddressMapper = AddressRow;
export type SellerMapper = SellerRow;
export type DataExportMapper = DataExportRow;
export type SessionMapper = OpenedSession;
export type UserConnectionMapper = Connection<UserRow>;
export type NotificationMapper = NotificationRow;
export type NotificationConnectionMapper = Connection<NotificationRow>;
