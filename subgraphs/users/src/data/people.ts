import { type Database, keyset, type Page } from '@bazaar/service-kit';
import { and, count, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { Role } from '../domain/role.ts';
import { type UserRow, users } from './tables.ts';
import { userColumns } from './users.ts';

/** Which people; null does not narrow. */
export type PeopleFilter = {
  /** Part of a name or e-mail address, whatever its case. */
  query: string | null;
  role: Role | null;
  /** From this moment on. */
  createdAfter: Date | null;
  /** Up to, not including, this moment. */
  createdBefore: Date | null;
};

const searched = sql`(${users.fullName} || chr(10) || ${users.displayName} || chr(10) || ${users.email})`;
const literally = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const matching = ({ query, role, createdAfter, createdBefore }: PeopleFilter): SQL | undefined =>
  and(
    query === null ? undefined : sql`${searched} ilike ${literally(query)}`,
    role === null ? undefined : sql`${users.roles} @> array[${role}]::text[]`,
    createdAfter === null ? undefined : gte(users.createdAt, createdAfter),
    createdBefore === null ? undefined : lt(users.createdAt, createdBefore),
  );

/** A page of people, newest first, and one more if there is one. */
export const listPeople = (db: Database, filter: PeopleFilter, page: Page): Promise<UserRow[]> => {
  const { where, orderBy } = keyset(page, { columns: [users.createdAt, users.id], descending: true });
  return db
    .select(userColumns)
    .from(users)
    .where(and(matching(filter), where))
    .orderBy(...orderBy)
    .limit(page.size + 1);
};

/** How many people there are. */
export const countPeople = async (db: Database, filter: PeopleFilter): Promise<number> => {
  const [row] = await db.select({ count: count() }).from(users).where(matching(filter));
  return row?.count ?? 0;
};
