import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Role } from '../domain/role.ts';
import { sellers, type UserRow, users } from './tables.ts';

const { passwordHash: _, ...columns } = getTableColumns(users);

/** All of a person but the password's hash. */
export const userColumns = columns;

const hasEmail = (email: string) => sql`lower(${users.email}) = lower(${email})`;

/** A person and the shop they run. */
export type Account = { user: UserRow; sellerId: string | null };

const account = (db: Queryable) =>
  db
    .select({ user: userColumns, sellerId: sellers.id })
    .from(users)
    .leftJoin(sellers, eq(sellers.userId, users.id))
    .$dynamic();

/** People by id, in no order. */
export const usersByIds = (db: Queryable, ids: readonly string[]): Promise<UserRow[]> =>
  db.select(userColumns).from(users).where(anyOf(users.id, ids));

/** What sign-in compares with. */
export const findCredentials = async (
  db: Queryable,
  email: string,
): Promise<{ userId: string; passwordHash: string | null } | null> => {
  const [row] = await db
    .select({ userId: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(hasEmail(email));
  return row ?? null;
};

/** The same for somebody who is signed in. */
export const findOwnCredentials = async (
  db: Queryable,
  userId: string,
): Promise<{ email: string; passwordHash: string | null } | null> => {
  const [row] = await db
    .select({ email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  return row ?? null;
};

/** A person and their shop. */
export const findAccount = async (db: Queryable, userId: string): Promise<Account | null> => {
  const [row] = await account(db).where(eq(users.id, userId));
  return row ?? null;
};

/** The same, kept from changing until the transaction ends. */
export const holdAccount = async (tx: Transaction, userId: string): Promise<Account | null> => {
  const [held] = await tx
    .select({ id: users.id })
    .from(users)
    .where(eq(users.id, userId))
    .for('no key update');
  return held ? findAccount(tx, userId) : null;
};

/** Has the password stayed what it was checked against? Keeps it so until the transaction ends. */
export const holdPassword = async (
  tx: Transaction,
  userId: string,
  passwordHash: string,
): Promise<boolean> => {
  const [row] = await tx
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId))
    .for('share');
  return row?.passwordHash === passwordHash;
};

/** Stores a new person; false when the e-mail address, in whatever case, is another's. */
export const insertUser = async (
  tx: Transaction,
  user: UserRow & { passwordHash: string | null },
): Promise<boolean> => {
  const inserted = await tx.insert(users).values(user).onConflictDoNothing().returning({ id: users.id });
  return inserted.length > 0;
};

/** Changes a person; answers the person as changed. The row must be held. */
export const changeUser = async (
  tx: Transaction,
  user: UserRow,
  change: Partial<Omit<UserRow, 'id'>>,
): Promise<UserRow> => {
  if (Object.keys(change).length > 0) await tx.update(users).set(change).where(eq(users.id, user.id));
  return { ...user, ...change };
};

/** Puts a new password in the place of `previous`; false when that is no longer the present one. */
export const replacePassword = async (
  tx: Transaction,
  userId: string,
  passwords: { previous: string; next: string },
): Promise<boolean> => {
  const changed = await tx
    .update(users)
    .set({ passwordHash: passwords.next })
    .where(sql`${users.id} = ${userId} and ${users.passwordHash} = ${passwords.previous}`)
    .returning({ id: users.id });
  return changed.length > 0;
};

/** Puts a new password in the place of whatever there is. */
export const setPassword = async (tx: Transaction, userId: string, passwordHash: string): Promise<void> => {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
};

/** Ids of all who hold a role; they and the person `userId` are kept from changing until the transaction ends. */
export const holdHolders = async (tx: Transaction, role: Role, userId: string): Promise<string[]> => {
  const rows = await tx
    .select({ id: users.id, roles: users.roles })
    .from(users)
    .where(sql`${users.roles} @> array[${role}]::text[] or ${users.id} = ${userId}`)
    .orderBy(users.id)
    .for('no key update');
  return rows.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
};

/** Whom a mail to this address, in whatever case, would reach. */
export const findRecipient = async (
  db: Queryable,
  email: string,
): Promise<{ userId: string; email: string; emailVerified: boolean } | null> => {
  const [row] = await db
    .select({ userId: users.id, email: users.email, emailVerified: users.emailVerified })
    .from(users)
    .where(hasEmail(email));
  return row ?? null;
};
