import type { Address as PostalAddress } from '@bazaar/addresses';
import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, asc, count, desc, eq } from 'drizzle-orm';
import { type AddressRow, addresses } from './tables.ts';

/** Names an address of a person. */
export type OwnAddress = { id: string; userId: string };

const own = ({ id, userId }: OwnAddress) => and(eq(addresses.id, id), eq(addresses.userId, userId));

/** Addresses by id, in no order. */
export const addressesByIds = (db: Queryable, ids: readonly string[]): Promise<AddressRow[]> =>
  db.select().from(addresses).where(anyOf(addresses.id, ids));

/** The addresses of several people; the default first, then in the order of their making. */
export const addressesOfUsers = (db: Queryable, userIds: readonly string[]): Promise<AddressRow[]> =>
  db
    .select()
    .from(addresses)
    .where(anyOf(addresses.userId, userIds))
    .orderBy(desc(addresses.isDefault), asc(addresses.createdAt), asc(addresses.id));

/** An address, if it is this person's. */
export const findOwnAddress = async (db: Queryable, address: OwnAddress): Promise<AddressRow | null> => {
  const [row] = await db.select().from(addresses).where(own(address));
  return row ?? null;
};

/** How many a person has. */
export const countAddresses = async (tx: Transaction, userId: string): Promise<number> => {
  const [row] = await tx.select({ count: count() }).from(addresses).where(eq(addresses.userId, userId));
  return row?.count ?? 0;
};

/** Saves a new address. */
export const insertAddress = async (tx: Transaction, address: AddressRow): Promise<void> => {
  await tx.insert(addresses).values(address);
};

/** Replaces what an address says; null when it is not this person's. */
export const replaceAddress = async (
  db: Queryable,
  address: OwnAddress,
  says: PostalAddress,
): Promise<AddressRow | null> => {
  const [row] = await db.update(addresses).set(says).where(own(address)).returning();
  return row ?? null;
};

/** Takes the default from whichever address has it. */
export const clearDefault = async (tx: Transaction, userId: string): Promise<void> => {
  await tx
    .update(addresses)
    .set({ isDefault: false })
    .where(and(eq(addresses.userId, userId), eq(addresses.isDefault, true)));
};

/** Makes an address the default; there must be no other. */
export const markDefault = async (tx: Transaction, address: OwnAddress): Promise<void> => {
  await tx.update(addresses).set({ isDefault: true }).where(own(address));
};

/** Deletes an address; null when it is not this person's. */
export const deleteAddress = async (tx: Transaction, address: OwnAddress): Promise<AddressRow | null> => {
  const [row] = await tx.delete(addresses).where(own(address)).returning();
  return row ?? null;
};

/** The address a person saved first. */
export const oldestAddress = async (tx: Transaction, userId: string): Promise<AddressRow | null> => {
  const [row] = await tx
    .select()
    .from(addresses)
    .where(eq(addresses.userId, userId))
    .orderBy(asc(addresses.createdAt), asc(addresses.id))
    .limit(1);
  return row ?? null;
};
